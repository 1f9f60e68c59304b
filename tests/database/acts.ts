// How a test acts: every command of the office by its name, with what it needs, as a real person.
import { randomUUID } from 'node:crypto'
import type { Client } from 'pg'
import type { Municipality } from '#tests/support/cast.ts'

const smallJpeg = Buffer.from(
  `/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHi
gjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCABAAEADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAA
AAAAAAUC/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABQBAQAAAAAAAAAAAAAAAAAAAAD/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwDQAAAKoAAAJQAAAK
oAAAJQAAAAAAAAAAAAAAAP/9k=`,
  'base64',
)

/** A whole JPEG, with bytes of its own: a comment (COM) behind the start of the image. */
export function photo(comment: string = randomUUID()): Buffer<ArrayBuffer> {
  const words = Buffer.from(comment)
  const head = Buffer.from([0xff, 0xfe, 0, words.length + 2])
  return Buffer.concat([smallJpeg.subarray(0, 2), head, words, smallJpeg.subarray(2)])
}

/** A JPEG and a PNG of 64 by 64, and a PDF: whole, as far as they go. */
export const jpeg = photo('one')
export const png = Buffer.from(
  `iVBORw0KGgoAAAANSUhEUgAAAEAAAABACAYAAACqaXHeAAAA5klEQVR4AeyVQQ6FIAwFiafnUByBO+m+G9KY2to3P2FBPsF23lSvOeedufbed+a6hvgPAOICDAzAAHECjI
C4ALwEGQFGQJwAIyAugN5XwAbOCFgiansMUEvc9osBlojaHgPUErf9YoAlorbHALXEbb8YYImo7TGge+Kn/tINWGuNzJUO4JRQ9P8AiCZc/X4MqJ5QdH0YEE24+v0YUD2h
6PowIJpw9fsxoHpC0fVhQDThr+/3Pg8DvMS6nceAbol6+8EAL7Fu5zGgW6LefjDAS6zbeQzolqi3HwzwEut2HgP+nujb+h8AAAD//8K98XMAAAAGSURBVAMAHb8GUOciq3
MAAAAASUVORK5CYII=`,
  'base64',
)
export const pdf = Buffer.from('%PDF-1.7\n%%EOF\n')

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
  const passed = names.map((argument, index) => `${argument} => $${index + 1}`).join(', ')
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
  'add_messages',
  'attach',
  'withdraw_attachment',
  'add_complainant',
  'reveal',
  'log_contact',
  'ask_explanation',
  'explain',
])

const functionOf: Record<string, string> = {
  join: 'join_request',
  separate: 'separate_request',
  add_messages: 'add_messages_to_request',
}

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
    undo: {},
    assign: { clerk_id: staff.temizlikColleague },
    add_note: { words: 'Yerinde bakıldı.' },
    add_messages: { message_ids: [0] },
    attach: { file_name: 'yer.jpg', content: photo(), is_evidence: true },
    withdraw_attachment: { attachment_id: 0, words: 'Yanlış fotoğraf' },
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

/** A request is told by the contract's names: subject_id is subjectId; a citizen may be given as JSON. */
const fieldName = (name: string): string => name.replaceAll(/_[a-z]/gu, (part) => part.slice(1).toUpperCase())
const fieldValue = (value: unknown): unknown =>
  typeof value === 'string' && value.startsWith('{') ? (JSON.parse(value) as unknown) : value

/** What an agent registers unless told otherwise. */
export async function register(
  agent: Client,
  { channels, subjects, neighbourhoods, streets }: Municipality,
  values: Values = {},
): Promise<Answer> {
  const { command_id: commandId = randomUUID(), ...told } = values
  const request = {
    ...{ channelId: channels.phone, subjectId: subjects.bin, neighbourhoodId: neighbourhoods.baglar },
    ...{ streetId: streets.gul, door: '5', description: 'Çöp günlerdir alınmadı', priority: null },
    citizen: { fullName: 'Ayşe Yılmaz', phone: '0532 123 45 67' },
    ...Object.fromEntries(Object.entries(told).map(([name, value]) => [fieldName(name), fieldValue(value)])),
  }
  return await call(agent, 'register_request', { command_id: commandId, request: JSON.stringify(request) })
}
