import { defineMessages } from '#renderer/words/messages.ts'

export const boardMessages = defineMessages({
  tr: {
    directorate: 'Müdürlük',
    ownDirectorates: 'Müdürlüklerim',
    figures: 'Müdürlüğün işi',
    failed: 'Rakamlar okunamadı; bağlantı gelince yeniden okunur.',
    tables: 'İş yükü',
    goals: 'Son dört hafta ve hedefler',
    fourWeeks: 'Son dört hafta',
    by: { clerk: 'Görevliler', subject: 'Konular' },
    column: { clerk: 'Görevli', subject: 'Konu' },
    short: { solved: 'Çözdü', own_median: 'Süre' },
    note: {
      clerk:
        'Ada göre sıralıdır, yarış değildir. Çözdü ve süre (ortanca) son dört haftanındır; en az {least} işe dayanmayan gösterilmez.',
      subject:
        'Ada göre sıralıdır. Çözdü ve süre (ortanca) son dört haftanındır; en az {least} işe dayanmayan süre gösterilmez.',
    },
    nobody: 'Görevlisi yok',
    showAll: 'Hepsini göster',
    exportTitle: 'İş yükü: {table}',
  },
  en: {
    directorate: 'Directorate',
    ownDirectorates: 'My directorates',
    figures: 'The work of the directorate',
    failed: 'The figures could not be read; they are read again when the connection is back.',
    tables: 'Load',
    goals: 'The last four weeks and the goals',
    fourWeeks: 'Last four weeks',
    by: { clerk: 'Clerks', subject: 'Subjects' },
    column: { clerk: 'Clerk', subject: 'Subject' },
    short: { solved: 'Solved', own_median: 'Time' },
    note: {
      clerk:
        'By name, not by rank. Solved and time (median) are of the last four weeks; what stands on fewer than {least} is not shown.',
      subject:
        'By name. Solved and time (median) are of the last four weeks; a time that stands on fewer than {least} is not shown.',
    },
    nobody: 'Nobody assigned',
    showAll: 'Show all',
    exportTitle: 'Load: {table}',
  },
})
