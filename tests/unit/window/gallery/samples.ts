import { IconInbox, IconPhonePlus } from '@tabler/icons-react'
import type { InboxRow } from '#shared/contract/inbox.ts'
import type { Me } from '#shared/contract/session.ts'
import type { Priority, RequestState } from '#shared/contract/values.ts'
import type { CustodyHold, CustodyPeriod } from '#renderer/components/CustodyBand/band-layout.ts'
import type { Screen } from '#renderer/app/screens.tsx'

// Invented, only to be looked at.
const hour = 3_600_000
const day = 24 * hour
const present = Date.now()

export const sampleMe: Me = {
  id: 7,
  login: 'a.yilmaz',
  fullName: 'Abdurrahman Yılmazoğulları',
  post: 'clerk',
  directorateIds: [1],
  mustChangePassword: false,
  byDirectory: false,
  office: null,
}

export const sampleScreens: readonly Screen[] = [
  { id: 'inbox', path: '/inbox/:requestId?', start: '/inbox', page: () => null, icon: IconInbox, posts: ['clerk'] },
  { id: 'register', path: '/register', start: '/register', page: () => null, icon: IconPhonePlus, posts: ['agent'] },
]

const states: readonly RequestState[] = ['new', 'in_work', 'on_hold', 'proposed', 'resolved', 'closed', 'joined']
const priorities: readonly Priority[] = ['normal', 'high', 'low', 'urgent']

export const subjects = ['Tadilat atıklarının alınması', 'Konteyner talebi', 'Gıda yardımı', 'Çöp toplama', 'Budama']
export const places = [
  'Kayalarreşitbey · Şehit Üsteğmen İbrahim Abanoz Caddesi',
  'Dilmen · Karaca Sokak',
  'Bağlar · Gül Cd.',
]

export function sampleRows(count: number): InboxRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: index + 1,
    number: `26-${String(1336 + index).padStart(6, '0')}-${index % 10}`,
    subjectId: index % subjects.length,
    neighbourhoodId: index % places.length,
    streetId: null,
    door: null,
    excerpt: 'Kaldırım kenarına bırakılan moloz torbaları üç gündür duruyor.',
    citizenName: index % 4 === 0 ? null : 'A*** Y***',
    priority: priorities[index % priorities.length] ?? 'normal',
    state: states[index % states.length] ?? 'new',
    directorateId: 1,
    clerkId: index % 3 === 0 ? null : 7,
    channelId: 1,
    registeredAt: present - index * 37 * 60_000 - hour,
    custodySince: present - index * 29 * 60_000 - hour / 2,
    holdReasonId: null,
    calendarId: null,
    dueAt: null,
    legalDueAt: null,
    heldUntil: null,
    changedAt: present,
    tabs: ['open'],
    version: 1,
    returnedCount: 0,
    reopenedCount: 0,
    outcome: null,
    importedFrom: null,
    importedKey: null,
    masterId: null,
    masterNumber: null,
  }))
}

const period = (holder: string, from: number, to: number | null, more: Partial<CustodyPeriod>): CustodyPeriod => ({
  holder,
  since: present - from * hour,
  until: to === null ? null : present - to * hour,
  how: 'handed_over',
  reason: null,
  words: null,
  movedBy: 'Ayşe Demir',
  acceptedAt: present - from * hour + hour,
  acceptedBy: 'Mehmet Kılıç',
  ...more,
})

export const longLedger: readonly CustodyPeriod[] = [
  period('ERBİM Çağrı Merkezi', 240, 239, { how: 'registered' }),
  period('Fen İşleri', 239, 190, { reason: 'Konu düzeltildi', acceptedAt: present - 226 * hour }),
  period('Halkla İlişkiler', 190, 187, { how: 'returned', reason: 'Konumuz değil', movedBy: 'Hüseyin Çağlayan' }),
  period('İklim Değişikliği ve Sıfır Atık', 187, 96, { reason: 'Sahada görüldü', words: 'Kaldırım sağlam, atık var' }),
  period('Temizlik İşleri', 96, null, { acceptedAt: present - 80 * hour }),
]

export const freshLedger: readonly CustodyPeriod[] = [
  period('Temizlik İşleri', 3.3, null, { how: 'registered', acceptedAt: null, acceptedBy: null }),
]

export const closedLedger: readonly CustodyPeriod[] = [
  period('Park ve Bahçeler', 90, 30, { how: 'registered' }),
  period('Park ve Bahçeler', 30, 2, { how: 'reopened', movedBy: 'ERBİM: Zeynep Ak' }),
]

export const sampleHolds: readonly CustodyHold[] = [
  {
    since: present - 70 * hour,
    until: present - 44 * hour,
    reason: 'Araç bekleniyor',
    who: 'Mehmet Kılıç',
    words: null,
  },
  { since: present - 160 * hour, until: present - 140 * hour, reason: 'Hava koşulları', who: 'Ali Öz', words: null },
]

export const sampleFiles = [1, 2, 3].map((id) => ({
  id,
  name: id === 3 ? 'tutanak.pdf' : `yol-${id}.jpg`,
  mediaType: id === 3 ? 'application/pdf' : 'image/jpeg',
  bytes: 480_000 * id,
  isEvidence: id === 2,
  alsoOn: id === 3 ? 2 : 0,
  alikeOn: id === 2 ? 1 : 0,
  takenAt: id === 3 ? null : present - id * hour - 600_000,
  withdrawn: id === 1 ? { who: 'Mehmet Kılıç', at: present, words: 'Başka sokağın fotoğrafı' } : null,
  at: present - id * hour,
  who: 'Mehmet Kılıç',
}))

export const sampleHistory = [
  { key: 5, at: present - hour, who: 'Mehmet Kılıç', what: 'Not ekledi', details: 'Ekip yarın sabah 08:30’da orada.' },
  { key: 4, at: present - 2 * hour, who: 'Mehmet Kılıç', what: 'Zimmete aldı' },
  { key: 3, at: present - day, who: 'Ayşe Demir', what: 'Devretti', details: 'Temizlik İşleri · Sahada görüldü' },
  { key: 1, at: present - 10 * day, who: 'Zeynep Ak', what: 'Kaydetti' },
]
