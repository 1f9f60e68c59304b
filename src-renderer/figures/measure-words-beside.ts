// What stands beside the figures: those joined with their masters, the changed date, calendars changed afterwards, what an earlier system closed.
export const turkishBeside = {
  open_voices: {
    name: 'Açık başvuru',
    definition: 'Açık talepler, onlara birleştirilenler de tek tek sayılarak; birleştirmekle azalmaz.',
  },
  overdue_voices: {
    name: 'Geciken başvuru',
    definition: 'Geciken talepler, onlara birleştirilenler de tek tek sayılarak; birleştirmekle azalmaz.',
  },
  legal_overdue_voices: {
    name: 'Kanuni süresi geçen başvuru',
    definition:
      'Kanuni süresi geçenler, birleştirilenler de kendi süreleriyle tek tek sayılarak; birleştirmekle azalmaz.',
  },
  overdue_changed: {
    name: 'Değişen tarihe göre geciken',
    definition: 'Süresi uzatılsa da, değişen tarihi de geçenler.',
  },
  changed_open: { name: 'Tarihi değişen', definition: 'Açık olup termini söz verilen tarihten sonraya alınanlar.' },
  moved_open: {
    name: 'Takvimi sonradan değişen',
    definition: 'Termini geçmiş günler için değişen takvimle kayan açıklar.',
  },
  on_time_changed: {
    name: 'Değişen tarihte çözülen',
    definition: 'Çözülenlerden değişen tarihte ya da önce bildirilenler.',
  },
  on_time_changed_share: {
    name: 'Değişen tarihe göre zamanında',
    definition: 'Termini olan çözülenler içindeki payı.',
  },
  moved_resolved: {
    name: 'Takvimi sonradan değişip sonuçlanan',
    definition: 'Termini sonradan değişen takvimle kaymış sonuçlananlar.',
  },
  imported_resolved: {
    name: 'Aktarılan kapalı',
    definition: 'Önceki sistemde kapanmış, ikinci kişinin onayıyla sayılan talepler.',
  },
  imported_solved: {
    name: 'Aktarılan çözülmüş',
    definition: 'Önceki sistemde çözüldü diye kapananlar; bugünün işi sayılmaz.',
  },
  imported_late: { name: 'Aktarılan geç çözülmüş', definition: 'Önceki sistemde kendi termininden sonra çözülenler.' },
}

export const englishBeside = {
  open_voices: {
    name: 'Open, with joined',
    definition: 'Open requests, each one joined to them counted too; joining does not lower it.',
  },
  overdue_voices: {
    name: 'Overdue, with joined',
    definition: 'Overdue requests, each one joined to them counted too; joining does not lower it.',
  },
  legal_overdue_voices: {
    name: 'Past the legal date, with joined',
    definition: 'Past the legal date, each joined one counted by its own; joining does not lower it.',
  },
  overdue_changed: { name: 'Past the changed date', definition: 'Past the changed date, too, without an outcome.' },
  changed_open: { name: 'Date changed', definition: 'Open ones whose deadline is later than the promised date.' },
  moved_open: {
    name: 'Calendar changed after',
    definition: 'Open ones moved by a calendar changed for days gone by.',
  },
  on_time_changed: {
    name: 'Solved by the changed date',
    definition: 'Of the solved ones those by the changed date.',
  },
  on_time_changed_share: {
    name: 'By the changed date',
    definition: 'Their share of the solved ones with a deadline.',
  },
  moved_resolved: {
    name: 'With an outcome, calendar changed',
    definition: 'Moved by a calendar changed for days gone by.',
  },
  imported_resolved: {
    name: 'Imported closed',
    definition: 'Closed in an earlier system, counted by a second person’s yes.',
  },
  imported_solved: { name: 'Imported solved', definition: 'Closed there as solved; no work of today.' },
  imported_late: { name: 'Imported late', definition: 'Solved there after their own deadline.' },
}
