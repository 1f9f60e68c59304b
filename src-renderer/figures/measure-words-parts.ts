// What is left of the whole of a share, and what of the solved ones somebody has confirmed.
export const turkishParts = {
  not_overdue: {
    name: 'Gecikmeyen',
    definition: 'Açık taleplerden söz verilen tarihi geçmemiş ya da sonucu bildirilmiş olanlar.',
  },
  contact_late: {
    name: 'Zamanında görüşülmeyen',
    definition: 'İlk görüşmesi dolanlardan süresi içinde görüşülmeyenler: geç görüşülen ya da hâlâ görüşülmeyen.',
  },
  late_changed: {
    name: 'Değişen tarihten sonra çözülen',
    definition: 'Çözülenlerden değişen tarihten de sonra bildirilenler.',
  },
  solved_verified: {
    name: 'Teyit edilen çözüm',
    definition: 'Çözülenlerden çözüldüğü teyit edilip kapananlar.',
  },
  solved_waiting: {
    name: 'Teyit bekleyen çözüm',
    definition: 'Çözülenlerden çözüldüğü bildirilmiş, henüz teyit edilmemiş olanlar; “çözülmedi” denirse geri döner.',
  },
  said_solved: {
    name: '“Çözüldü” diyen',
    definition: 'Vatandaşın kendisinin “çözüldü” dediği teyitler.',
  },
  unsatisfied: {
    name: 'Memnun olmayan',
    definition: 'Vatandaşın 1, 2 ya da 3 puan verdiği değerlendirmeler.',
  },
  verified: {
    name: 'Teyit',
    definition: 'Dönem içinde yapılan teyitler, vatandaşa sorularak ya da yerinde bakılarak; her teyit ayrı sayılır.',
  },
  confirmed: { name: 'Çözüldü denen teyit', definition: 'Teyitlerden “çözüldü” ile bitenler.' },
  reopened_share: {
    name: 'Yeniden açma oranı',
    definition: 'Teyitler içinde “çözülmedi” denip yeniden açmayla bitenlerin payı.',
  },
  not_given_back: {
    name: 'İade etmediği',
    definition: 'Biten zimmetlerden iade edilmeyenler: kapanan, devredilen, birleştirildiği taleple giden.',
  },
}

export const englishParts = {
  not_overdue: {
    name: 'Not overdue',
    definition: 'Open requests not past the promised date, or with a reported outcome.',
  },
  contact_late: {
    name: 'Not contacted in time',
    definition: 'Of those whose first contact was owed the ones contacted late or not yet.',
  },
  late_changed: {
    name: 'Solved after the changed date',
    definition: 'Of the solved ones those reported after the changed date, too.',
  },
  solved_verified: { name: 'Solved, confirmed', definition: 'Of the solved ones those confirmed and closed.' },
  solved_waiting: {
    name: 'Solved, to be confirmed',
    definition: 'Of the solved ones those nobody has confirmed yet; “not solved” brings them back.',
  },
  said_solved: { name: 'Said “solved”', definition: 'Confirmations in which the citizen said “solved”.' },
  unsatisfied: { name: 'Not satisfied', definition: 'Evaluations in which the citizen gave a 1, 2 or 3.' },
  verified: {
    name: 'Confirmations',
    definition: 'Confirmations within the period, by asking the citizen or by looking; each counts.',
  },
  confirmed: { name: 'Confirmed as solved', definition: 'Confirmations that ended with “solved”.' },
  reopened_share: {
    name: 'Reopened share',
    definition: 'The share of confirmations that ended with “not solved” and a reopening.',
  },
  not_given_back: {
    name: 'Did not give back',
    definition: 'Custodies that ended otherwise: closed, handed over, gone with the request they were joined to.',
  },
}
