// How a test acts: every command of the office by its name, with what it needs, as a real person.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { Municipality } from '#tests/support/cast.ts'

const smallJpeg = Buffer.from(
  `/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0oOjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEh
gVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2P/wAARCAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAA
AAAAAAT/xAAXEAEAAwAAAAAAAAAAAAAAAAAAEyJi/8QAFQEBAQAAAAAAAAAAAAAAAAAAAQb/xAAbEQACAwADAAAAAAAAAAAAAAABEQADIRJhsf/aAAwDAQACEQMRAD8Akv
LgAgKTtlnNYAgs9Pc//9k=`,
  'base64',
)

/** A whole JPEG, with bytes of its own: a comment (COM) behind the start of the image. */
export function photo(comment: string = randomUUID()): Buffer<ArrayBuffer> {
  const words = Buffer.from(comment)
  const head = Buffer.from([0xff, 0xfe, 0, words.length + 2])
  return Buffer.concat([smallJpeg.subarray(0, 2), head, words, smallJpeg.subarray(2)])
}

/** A JPEG, a PNG and a PDF: whole, as far as they go. */
export const jpeg = photo('one')
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAYAAADED76LAAAAPElEQVR4AayNwQkAMAgDg7N1hq7iDF3FGbpb+4qID/0oHEK4EIHpqxA054Kdiwh7LjDIf1DYuhDhVDvxAQAA//8qUNx3AAAABklEQVQDAMTiHRFw91ofAAAAAElFTkSuQmCC',
  'base64',
)
export const pdf = Buffer.from('%PDF-1.7\n')

export interface Target {
  requestId: number
  version: number
}

/** What `zimmet.<command>` answered. */
export interface Answer extends Target {
  number?: string
  attachmentId?: number
}

export type Values = Record<string, unknown>

/** Calls a function of schema zimmet with named arguments; gives its answer. */
export async function call<Result = Answer>(person: Client, name: string, values: Values): Promise<Result> {
  const names = Object.keys(values)
  const passed = names.map((argument, place) => `${argument} => $${place + 1}`).join(', ')
  const { rows } = await person.query<{ answer: Result }>(
    `select zimmet.${name}(${passed}) as answer`,
    Object.values(values),
  )
  const [row] = rows
  if (row === undefined) throw new Error(`zimmet.${name} gave no answer`)
  return row.answer
}

/** A command with an id of its own. */
export async function command(person: Client, name: string, values: Values): Promise<Answer> {
  return await call(person, name, { command_id: randomUUID(), ...values })
}

const additions = new Set([
  'add_note',
  'attach',
  'add_complainant',
  'reveal',
  'log_contact',
  'ask_explanation',
  'explain',
])

const functionOf: Record<string, string> = { join: 'join_request', separate: 'separate_request' }

/** An act on a request in the version given, with usual values where none are told. */
export async function act(
  person: Client,
  name: string,
  { requestId, version }: Target,
  values: Values = {},
): Promise<Answer> {
  const seen = additions.has(name) ? { request_id: requestId } : { request_id: requestId, seen_version: version }
  return await command(person, functionOf[name] ?? name, { ...seen, ...values })
}

/** What each act needs besides the request, chosen so that nothing but the rules under test can refuse it. */
export function usualValues({
  reasons,
  holdReasons,
  directorates,
  subjects,
  staff,
}: Municipality): Record<string, Values> {
  return {
    accept_custody: {},
    return_custody: { reason_id: reasons.notOurs, words: null },
    hand_over: { directorate_id: directorates.park, reason_id: reasons.closerBy, words: null, subject_id: null },
    take: {},
    assign: { clerk_id: staff.temizlikColleague },
    add_note: { words: 'Yerinde bakıldı.' },
    attach: { file_name: 'yer.jpg', content: photo(), is_evidence: true },
    change_subject: { subject_id: subjects.debris, words: 'Yanlış konu seçilmiş' },
    change_priority: { priority: 'urgent' },
    hold: { reason_id: holdReasons.citizen, until: new Date(Date.now() + 86_400_000), words: null },
    resume: {},
    resolve: { outcome: 'solved', words: 'Çöp alındı.', institution_id: null },
    approve_outcome: {},
    verify: { by_citizen: false, score: null, words: null },
    reopen: { by_citizen: true, score: null, words: 'Hâlâ duruyor.' },
    add_complainant: { citizen: JSON.stringify({ fullName: 'Komşu Kadın' }) },
    join: { master_id: 0 },
    propose_join: { master_id: 0, words: 'Aynı çukur, iki ayrı konu' },
    decide_join: { is_accepted: true },
    separate: { words: 'Aynı konu değilmiş' },
    extend: { until: new Date(Date.now() + 90 * 86_400_000), words: 'Ekipman gelecek' },
    log_contact: { words: 'Vatandaşla konuşuldu' },
    set_legal_basis: { legal_basis_id: 1 },
    extend_legal: { words: 'Araştırma sürüyor' },
    interrupt_legal: { words: 'Ücret bildirildi' },
    restart_legal: {},
    tell_stage: { words: 'Keşif yapıldı, ihale bekleniyor' },
    ask_explanation: { words: 'Neden gecikti?' },
    explain: { words: 'Araç arızalıydı.' },
    reveal: { citizen_id: 0, reason_id: reasons.callBack, words: null },
  }
}

/** What an agent registers unless told otherwise. */
export async function register(
  agent: Client,
  { channels, subjects, neighbourhoods, streets }: Municipality,
  values: Values = {},
): Promise<Answer> {
  return await command(agent, 'register_request', {
    channel_id: channels.phone,
    subject_id: subjects.bin,
    neighbourhood_id: neighbourhoods.baglar,
    street_id: streets.gul,
    door: '5',
    description: 'Çöp günlerdir alınmadı',
    priority: null,
    citizen: JSON.stringify({ fullName: 'Ayşe Yılmaz', phone: '0532 123 45 67' }),
    ...values,
  })
}
