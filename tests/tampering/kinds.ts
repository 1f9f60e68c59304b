// Every kind of tampering that a test tries: each is one change behind the triggers' back, and a name.
import type { Client } from 'pg'
import type { Lived } from './lived.ts'

export interface Kind {
  name: string
  sql: string
}

/** Which rows of a ledger are tampered with, and the values a column takes where the usual other value cannot stand there. */
interface Place {
  /** Table in zimmet_data. */
  table: string
  /** Which of its rows; told in the kind's name where a table has several places. */
  as: string
  where: string
  other?: Record<string, string>
}

const hour = `interval '1 hour'`

/** The rows that are tampered with, of each ledger. */
function places(lived: Lived): Place[] {
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
      other: { ...request, state: `'resolved', closed_at = null`, outcome: `'declined'`, closed_at: `closed_at + ${hour}` },
    },
    {
      ...{ table: 'request', as: 'open', where: `id = ${lived.working}` },
      other: {
        ...request,
        ...{ state: `'new'`, outcome: `'solved'`, closed_at: `now(), state = 'closed', outcome = 'solved'` },
        ...{ held_until: `held_until + ${hour}`, hold_reason_id: 'hold_reason_id + 1' },
      },
    },
    { table: 'request', as: 'imported', where: `id = ${lived.importedClosed}`, other: { ...request, state: `'new', closed_at = null`, outcome: `'declined'`, closed_at: `closed_at + ${hour}` } },
    { table: 'custody', as: 'ended', where: first('custody', lived.closed, 'period'), other: { ...custody, accepted_at: 'lower(period), accepted_by = 1', accepted_by: '1, accepted_at = lower(period)' } },
    { table: 'custody', as: 'closed', where: `${of(lived.closed)} and ended_by_closing and lower(period) = (select max(lower(period)) from zimmet_data.custody where request_id = ${lived.closed})`, other: custody },
    { table: 'custody', as: 'running', where: `${of(lived.working)} and upper_inf(period)`, other: { ...custody, ended_by_closing: '' } },
    { table: 'hold_period', as: '', where: of(lived.closed), other: { ended_at: `ended_at - interval '1 millisecond'`, since: `since - ${hour}` } },
    {
      ...{ table: 'resolution', as: 'solved', where: first('resolution', lived.closed, 'at') },
      other: { outcome: `'declined'`, institution_id: `1, outcome = 'forwarded'`, approved_by: '1, approved_at = now()' },
    },
    {
      ...{ table: 'resolution', as: 'forwarded', where: of(lived.forwarded) },
      other: { outcome: `'declined', institution_id = null`, institution_id: 'institution_id + 1' },
    },
    { table: 'verification', as: '', where: first('verification', lived.closed, 'at'), other: { score: '1', by_citizen: 'false, score = null' } },
    { table: 'note', as: '', where: first('note', lived.closed, 'id') },
    { table: 'note', as: 'imported', where: of(lived.importedClosed) },
    { table: 'attachment', as: '', where: first('attachment', lived.closed, 'id'), other: { media_type: `'image/png'`, hash: 'sha256(hash)' } },
    { table: 'complainant', as: 'told', where: of(lived.closed), other: { joined_request_id: `${lived.fresh}` } },
    { table: 'complainant', as: 'joined', where: first('complainant', lived.master, 'id'), other: { joined_request_id: `${lived.fresh}` } },
    { table: 'disclosure', as: '', where: of(lived.closed), other: { xid: `'7'`, command_id: 'gen_random_uuid()' } },
    { table: 'extension', as: '', where: of(lived.closed), other: { due_before: 'due_before - interval \'1 hour\'' } },
    { table: 'explanation', as: '', where: of(lived.closed) },
    { table: 'legal_stage', as: '', where: of(lived.working) },
    { table: 'warning', as: '', where: of(lived.closed) },
    { table: 'history', as: '', where: `${of(lived.closed)} and entry = 5`, other: { act: `'take'`, entry: '500', details: `details || '{"x": 1}'` } },
  ]
}

/** What stands beside the ledgers: people, posts, files. */
function besides(): Place[] {
  return [
    { table: 'file_content', as: '', where: 'true', other: { hash: 'sha256(hash)', media_type: `'image/png'`, content: `content || '\\x00'` } },
    { table: 'staff_change', as: 'move', where: `act = 'move'`, other: { act: `'end'`, details: `details || '{"post": "agent"}'` } },
    { table: 'staff', as: 'moved', where: `id = (select staff_id from zimmet_data.staff_change where act = 'move')`, other: { post: `'agent'`, office: `'mayor', post = 'overseer'`, left_at: 'now()' } },
    { table: 'membership', as: '', where: `ctid = (select m.ctid from zimmet_data.membership m join zimmet_data.staff_change c on c.staff_id = m.staff_id and c.act = 'move' order by m.period desc limit 1)`, other: { period: `tstzrange(lower(period) - ${hour}, upper(period))` } },
  ]
}

interface Column {
  table: string
  name: string
  type: string
  nullable: boolean
}

async function columns(owner: Client): Promise<Column[]> {
  const { rows } = await owner.query<Column>(
    `select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable
     from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = a.atttypid
     where c.relnamespace = 'zimmet_data'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     order by c.relname, a.attnum`,
  )
  return rows
}

const otherOf: Record<string, (column: string) => string> = {
  int4: (column) => `coalesce(${column}, 0) + 1`,
  int8: (column) => `coalesce(${column}, 0) + 1`,
  text: (column) => `coalesce(${column}, '') || 'x'`,
  name: (column) => `${column} || 'x'`,
  bool: (column) => `not ${column}`,
  timestamptz: (column) => `coalesce(${column}, now()) + ${hour}`,
  bytea: (column) => `sha256(${column})`,
}

/** Columns that belong to the search or to nobody: what they hold follows from others and is looked at by nobody. */
const label = ({ table, as }: Place): string => (as === '' ? table : `${table} (${as})`)

function ofColumns(place: Place, all: readonly Column[]): Kind[] {
  return all
    .filter(({ table }) => table === place.table)
    .flatMap(({ name, type, nullable }) => {
      const value = place.other?.[name] ?? otherOf[type]?.(name) ?? ''
      const update = (to: string): string => `update zimmet_data.${place.table} set ${name} = ${to} where ${place.where}`
      const kinds: Kind[] = value === '' ? [] : [{ name: `${label(place)}: ${name} is another`, sql: update(value) }]
      if (nullable) kinds.push({ name: `${label(place)}: ${name} is emptied`, sql: update('null') })
      return kinds
    })
}

function ofRows(place: Place): Kind[] {
  const { table, where } = place
  return [
    { name: `${label(place)}: the row is removed`, sql: `delete from zimmet_data.${table} where ${where}` },
  ]
}

const instants: Record<string, string> = {
  ...{ hold_period: 'since', resolution: 'at', verification: 'at', note: 'at', attachment: 'at', complainant: 'at', disclosure: 'at' },
  ...{ extension: 'at', explanation: 'asked_at', legal_stage: 'at', warning: 'at', history: 'at' },
}

// A row slipped in: one that is there once more, an hour later, under a key of its own.
function slippedIn(place: Place, all: readonly Column[]): Kind[] {
  const instant = instants[place.table]
  if (instant === undefined || ['extension', 'legal_stage'].includes(place.table)) return []
  const own: Record<string, string> = {
    ...{ [instant]: `${instant} + interval '77 seconds'`, id: 'id + 100000', entry: 'entry + 1000', command_id: 'gen_random_uuid()' },
  }
  if (place.table === 'hold_period') Object.assign(own, { until: `until + interval '77 seconds'`, ended_at: `ended_at + interval '77 seconds'` })
  if (place.table === 'explanation') Object.assign(own, { answered_at: `answered_at + interval '77 seconds'` })
  const names = all.filter(({ table }) => table === place.table).map(({ name }) => name)
  const values = names.map((name) => own[name] ?? name)
  return [
    {
      name: `${label(place)}: a row is slipped in`,
      sql: `insert into zimmet_data.${place.table} (${names.join(', ')}) overriding system value
        select ${values.join(', ')} from zimmet_data.${place.table} where ${place.where}`,
    },
  ]
}

/** Everything, from the columns the database has: a new column is tried by itself. */
export async function allKinds(owner: Client, lived: Lived): Promise<Kind[]> {
  const all = await columns(owner)
  const ledgers = [...places(lived), ...besides()]
  return [
    ...ledgers.flatMap((place) => ofColumns(place, all)),
    ...ledgers.filter(({ table }) => table !== 'request').flatMap(ofRows),
    ...ledgers.flatMap((place) => slippedIn(place, all)),
    ...wholeKinds(lived),
  ]
}

const ledgersOf = [
  ...['complainant', 'disclosure', 'extension', 'explanation', 'legal_stage', 'warning', 'attachment', 'note', 'verification'],
  ...['resolution', 'hold_period', 'custody', 'history', 'request_words', 'change', 'contact'],
]

const withoutTraces = (id: number): string =>
  [
    ...ledgersOf.map((table) => `if to_regclass('zimmet_data.${table}') is not null then execute 'delete from zimmet_data.${table} where request_id = ${id}'; end if;`),
    `delete from zimmet_data.complainant where joined_request_id = ${id};`,
    `delete from zimmet_data.request where id = ${id};`,
  ].join('\n')

/** Writes the chain of a request anew from an entry on, as record would have. */
export const chainAnew = (id: number): string => `
  declare h zimmet_data.history; before bytea := ''; begin
    for h in select * from zimmet_data.history where request_id = ${id} order by entry loop
      update zimmet_data.history o set previous_hash = before, hash = zimmet_private.chain_hash(
        before, h.request_id, h.entry, h.at, h.staff_id, h.login, h.act, h.version, h.details)
      where o.request_id = h.request_id and o.entry = h.entry returning o.hash into before;
    end loop;
    update zimmet_data.request set last_hash = before, last_entry = (select max(entry) from zimmet_data.history where request_id = ${id}) where id = ${id};
  end;`

const block = (body: string): string => `do $tampering$ begin ${body} end $tampering$`

function wholeKinds(lived: Lived): Kind[] {
  const { closed, fresh, importedClosed } = lived
  const swap = (table: string, column: string, key: string): Kind => ({
    name: `${table}: two rows change their ${column}`,
    sql: `with two as (select ctid as place, ${column} as said, row_number() over (order by ${key}) as n from zimmet_data.${table}
        where request_id = ${closed} limit 2)
      update zimmet_data.${table} t set ${column} = o.said from two a join two o on o.n = 3 - a.n where t.ctid = a.place`,
  })
  const rewritten = (name: string, body: string): Kind => ({ name: `rewritten with new hashes: ${name}`, sql: block(body + chainAnew(closed)) })
  const entry = `where request_id = ${closed} and act`
  return [
    ...[swap('verification', 'score', 'at'), swap('verification', 'words', 'at'), swap('resolution', 'words', 'at')],
    ...[swap('note', 'words', 'id'), swap('note', 'staff_id', 'id'), swap('attachment', 'at', 'id'), swap('custody', 'directorate_id', 'period')],
    ...[swap('history', 'details', 'entry'), swap('history', 'staff_id', 'entry desc'), swap('history', 'at', 'entry')],
    ...Object.entries(instants).map(([table, column]) => ({
      name: `${table}: all instants are shifted`,
      sql: `update zimmet_data.${table} set ${column} = ${column} - interval '1 minute'${
        { hold_period: `, ended_at = ended_at - interval '1 minute'`, explanation: `, answered_at = answered_at - interval '1 minute'` }[table] ?? ''
      }`,
    })),
    { name: 'history: the last entry is removed and the head set back', sql: block(`
      delete from zimmet_data.history where request_id = ${closed} and entry = (select last_entry from zimmet_data.request where id = ${closed});
      ${chainAnew(closed)}`) },
    rewritten('a better score', `
      update zimmet_data.history set details = details || '{"score": 5}' ${entry} = 'verify';
      update zimmet_data.verification set score = 5 where request_id = ${closed} and solved;`),
    rewritten('other words', `
      update zimmet_data.history set details = details || jsonb_build_object('wordsHash', zimmet_private.text_hash('Güzel oldu.')) ${entry} = 'resolve';
      update zimmet_data.resolution set words = 'Güzel oldu.' where request_id = ${closed};`),
    rewritten('another person', `
      update zimmet_data.history set staff_id = 1, login = (select login from zimmet_data.staff where id = 1) ${entry} = 'resolve';
      update zimmet_data.resolution set staff_id = 1 where request_id = ${closed};
      update zimmet_data.verification set resolved_by = 1 where request_id = ${closed};
      update zimmet_data.request set resolved_by = 1 where id = ${closed};`),
    rewritten('a note less', `
      delete from zimmet_data.note where id = (select (details ->> 'noteId')::int from zimmet_data.history ${entry} = 'add_note');
      delete from zimmet_data.history ${entry} = 'add_note';
      update zimmet_data.history h set entry = n.place from (select o.ctid as c, row_number() over (order by entry) as place
        from zimmet_data.history o where request_id = ${closed}) n where h.ctid = n.c and h.entry <> n.place;`),
    rewritten('a look at a citizen less', `
      delete from zimmet_data.disclosure where request_id = ${closed};
      delete from zimmet_data.history ${entry} = 'reveal';
      update zimmet_data.history h set entry = n.place from (select o.ctid as c, row_number() over (order by entry) as place
        from zimmet_data.history o where request_id = ${closed}) n where h.ctid = n.c and h.entry <> n.place;`),
    rewritten('an earlier verification', `
      update zimmet_data.history h set at = h.at - interval '1 microsecond' ${entry} = 'verify' and entry = (select max(entry) from zimmet_data.history where request_id = ${closed});`),
    { name: 'a whole request is removed', sql: block(withoutTraces(fresh)) },
    { name: 'a whole request is removed, its command too', sql: block(`
      delete from zimmet_data.command where answer ->> 'requestId' = '${fresh}'; ${withoutTraces(fresh)}`) },
    { name: 'a whole imported request is removed', sql: block(withoutTraces(importedClosed)) },
    { name: 'the whole history of a request is removed', sql: block(`delete from zimmet_data.history where request_id = ${fresh};`) },
    { name: 'the whole ledger of posts is removed', sql: `delete from zimmet_data.staff_change` },
    { name: 'a verifier finds nothing any more', sql: `create or replace view zimmet_private.verification_fault as
      select null::int as request_id, null::int as entry, null::text as fault where false` },
    { name: 'a trigger is switched off', sql: 'alter table zimmet_data.history disable trigger history_is_append_only' },
    { name: 'a trigger is removed', sql: 'drop trigger custody_has_no_gap on zimmet_data.custody' },
    { name: 'a check is removed', sql: 'alter table zimmet_data.verification drop constraint verification_score_is_one_to_five' },
    { name: 'a policy sees all', sql: `alter policy staff_sees_own_custody on zimmet_data.request using (true)` },
    { name: 'an act rule is widened', sql: `update zimmet_data.act_rule set relation = 'any' where act = 'take'` },
    { name: 'an act becomes unknown to the verifier', sql: `delete from zimmet_data.act_effect where act = 'verify'` },
    { name: 'a function closes by itself', sql: `create or replace function zimmet_private.owe_words(words text) returns text
      language sql stable set search_path = '' as $$ select words $$` },
  ]
}
