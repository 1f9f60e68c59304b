// Which rows are tampered with, of each ledger and of what stands beside them.
import type { Lived } from './lived.ts'

/** Which rows of a ledger are tampered with, and the values a column takes where the usual other value cannot stand there. */
export interface Place {
  /** Table in zimmet_data. */
  table: string
  /** Which of its rows; told in the kind's name where a table has several places. */
  as: string
  where: string
  other?: Record<string, string>
}

export const hour = `interval '1 hour'`

/** The rows that are tampered with, of each ledger. */
export function places(lived: Lived): Place[] {
  const of = (id: number): string => `request_id = ${id}`
  const first = (table: string, id: number, order: string): string =>
    `ctid = (select ctid from zimmet_data.${table} where request_id = ${id} order by ${order} limit 1)`
  const request = {
    priority: `case priority when 'low' then 'high' else 'low' end`,
    number: `'26-999999-0'`,
    is_open: '',
    held_by: `held_by || 4`,
    contact_unit: `case contact_unit when 'days' then 'hours' else 'days' end`,
    target_unit: `case target_unit when 'days' then 'hours' else 'days' end`,
    master_id: `${lived.fresh}`,
    imported_from: `coalesce(imported_from, '') || 'x'`,
    imported_key: `coalesce(imported_key, '') || 'x'`,
  }
  const custody = {
    how: `case how when 'returned' then 'handed_over' else 'returned' end`,
    ended_how: `case ended_how when 'returned' then 'handed_over' else 'returned' end`,
    period: `tstzrange(lower(period) + ${hour}, upper(period) + ${hour})`,
    accepted_at: `accepted_at + interval '1 millisecond'`,
    target_unit: `case target_unit when 'days' then 'hours' else 'days' end`,
  }
  return [
    {
      ...{ table: 'request', as: 'closed', where: `id = ${lived.closed}` },
      other: {
        ...request,
        state: `'resolved', closed_at = null`,
        outcome: `'declined'`,
        closed_at: `closed_at + ${hour}`,
      },
    },
    {
      ...{ table: 'request', as: 'open', where: `id = ${lived.working}` },
      other: {
        ...request,
        ...{ state: `'new'`, outcome: `'solved'`, closed_at: `now(), state = 'closed', outcome = 'solved'` },
        ...{ held_until: `held_until + ${hour}`, hold_reason_id: 'hold_reason_id + 1' },
      },
    },
    {
      table: 'request',
      as: 'imported',
      where: `id = ${lived.importedClosed}`,
      other: { ...request, state: `'new', closed_at = null`, outcome: `'declined'`, closed_at: `closed_at + ${hour}` },
    },
    // Met again, in whichever way it is made to look like one that stands.
    ...[lived.takenBackClosed, lived.takenBackOpen].map((id, place) => ({
      ...{ table: 'request', as: place === 0 ? 'taken back, closed' : 'taken back, open', where: `id = ${id}` },
      other: {
        ...request,
        held_by: `array[directorate_id], state = 'closed', outcome = coalesce(outcome, 'solved')`,
        state: `'new', closed_at = null, held_by = array[directorate_id]`,
        ...{ outcome: `'declined'`, closed_at: `closed_at + ${hour}` },
      },
    })),
    {
      ...{ table: 'custody', as: 'taken back', where: of(lived.takenBackOpen) },
      other: {
        ...custody,
        accepted_at: 'lower(period), accepted_by = 1',
        accepted_by: '1, accepted_at = lower(period)',
      },
    },
    {
      table: 'custody',
      as: 'ended',
      where: first('custody', lived.closed, 'period'),
      other: {
        ...custody,
        accepted_at: 'lower(period), accepted_by = 1',
        accepted_by: '1, accepted_at = lower(period)',
      },
    },
    {
      table: 'custody',
      as: 'closed',
      where: `${of(lived.closed)} and ended_by_closing and lower(period) = (select max(lower(period)) from zimmet_data.custody where request_id = ${lived.closed})`,
      other: custody,
    },
    {
      table: 'custody',
      as: 'running',
      where: `${of(lived.working)} and upper_inf(period)`,
      other: { ...custody, ended_by_closing: '' },
    },
    {
      table: 'hold_period',
      as: '',
      where: of(lived.closed),
      other: { ended_at: `ended_at - interval '1 millisecond'`, since: `since - ${hour}` },
    },
    {
      ...{ table: 'resolution', as: 'solved', where: first('resolution', lived.closed, 'at') },
      other: {
        outcome: `'declined'`,
        institution_id: `1, outcome = 'forwarded'`,
        approved_by: '1, approved_at = now()',
      },
    },
    {
      ...{ table: 'resolution', as: 'forwarded', where: of(lived.forwarded) },
      other: { outcome: `'declined', institution_id = null`, institution_id: 'institution_id + 1' },
    },
    {
      table: 'verification',
      as: '',
      where: first('verification', lived.closed, 'at'),
      other: { score: '1', by_citizen: 'false, score = null' },
    },
    { table: 'note', as: '', where: first('note', lived.closed, 'id') },
    { table: 'note', as: 'imported', where: of(lived.importedClosed) },
    {
      table: 'attachment',
      as: '',
      where: first('attachment', lived.closed, 'id'),
      other: { media_type: `'image/png'`, hash: 'sha256(hash)' },
    },
    {
      ...{ table: 'attachment', as: 'withdrawn', where: `request_id = ${lived.closed} and withdrawn_at is not null` },
      other: { media_type: `'image/png'`, hash: 'sha256(hash)', fingerprint: '~fingerprint' },
    },
    { table: 'complainant', as: 'told', where: of(lived.closed), other: { joined_request_id: `${lived.fresh}` } },
    {
      table: 'complainant',
      as: 'joined',
      where: first('complainant', lived.master, 'id'),
      other: { joined_request_id: `${lived.fresh}` },
    },
    { table: 'disclosure', as: '', where: of(lived.closed), other: { xid: `'7'`, command_id: 'gen_random_uuid()' } },
    { table: 'extension', as: '', where: of(lived.closed), other: { due_before: "due_before - interval '1 hour'" } },
    { table: 'explanation', as: '', where: of(lived.closed) },
    { table: 'legal_stage', as: '', where: of(lived.working) },
    { table: 'warning', as: '', where: of(lived.closed) },
    {
      table: 'history',
      as: '',
      where: `${of(lived.closed)} and entry = 5`,
      other: { act: `'take'`, entry: '500', details: `details || '{"x": 1}'` },
    },
  ]
}

/** What stands beside the ledgers: people, posts, files. */
export function besides(): Place[] {
  return [
    {
      table: 'file_content',
      as: '',
      where: 'true',
      other: { hash: 'sha256(hash)', media_type: `'image/png'`, content: `content || '\\x00'` },
    },
    {
      table: 'staff_change',
      as: 'move',
      where: `act = 'move'`,
      other: { act: `'end'`, details: `details || '{"post": "agent"}'` },
    },
    {
      table: 'staff',
      as: 'moved',
      where: `id = (select staff_id from zimmet_data.staff_change where act = 'move')`,
      other: { post: `'agent'`, office: `'mayor', post = 'overseer'`, left_at: 'now()' },
    },
    {
      table: 'membership',
      as: '',
      where: `ctid = (select m.ctid from zimmet_data.membership m join zimmet_data.staff_change c on c.staff_id = m.staff_id and c.act = 'move' order by m.period desc limit 1)`,
      other: { period: `tstzrange(lower(period) - ${hour}, upper(period))` },
    },
    { table: 'closed_month', as: '', where: 'true', other: { month: `'2025-05-01'` } },
    {
      table: 'closed_figure',
      as: '',
      where: firstFigure,
      other: { month: `'2025-05-01'`, part: `'channel'`, value: 'coalesce(value, 0) + 1' },
    },
    { table: 'citizen', as: '', where: firstById, other: { ...citizen } },
    { table: 'command', as: '', where: `act = 'verify'`, other: { input_hash: 'sha256(input_hash)', answer: `'{}'` } },
    { table: 'import', as: '', where: firstById, other: { adds: `'{subject}'`, xid: `'7'` } },
  ]
}

const firstById = 'id = 1'
const firstFigure =
  'ctid = (select ctid from zimmet_data.closed_figure where value is not null order by part, part_id, measure limit 1)'
const citizen = {
  ...{ phone: `'+905550000000'`, national_id: `'10000000146'`, birth_year: '1950', sex: `'male'` },
}
