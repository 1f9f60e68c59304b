// Kinds of tampering that are more than one row: swaps, shifts, whole chains, whole requests, the rules themselves.
import type { Lived } from './lived.ts'

export interface Kind {
  name: string
  sql: string
  /** The ledger whose own verifier is asked first. */
  table?: string
}

/** The instant of a row of each ledger. */
export const instants: Record<string, string> = {
  ...{
    hold_period: 'since',
    resolution: 'at',
    verification: 'at',
    note: 'at',
    attachment: 'at',
    complainant: 'at',
    disclosure: 'at',
  },
  ...{ extension: 'at', explanation: 'asked_at', legal_stage: 'at', warning: 'at', history: 'at' },
}

const ledgersOf = [
  ...[
    'complainant',
    'disclosure',
    'extension',
    'explanation',
    'legal_stage',
    'warning',
    'attachment',
    'note',
    'verification',
  ],
  ...['resolution', 'hold_period', 'custody', 'history', 'request_words', 'change', 'contact'],
]

const withoutTraces = (id: number): string =>
  [
    ...ledgersOf.map(
      (table) =>
        `if to_regclass('zimmet_data.${table}') is not null then execute 'delete from zimmet_data.${table} where request_id = ${id}'; end if;`,
    ),
    `delete from zimmet_data.complainant where joined_request_id = ${id};`,
    `delete from zimmet_data.request where id = ${id};`,
  ].join('\n')

/** Writes the chain of a request anew from an entry on, as record would have. */
const chainAnew = (id: number): string => `
  declare h zimmet_data.history; before bytea := ''; begin
    for h in select * from zimmet_data.history where request_id = ${id} order by entry loop
      update zimmet_data.history o set previous_hash = before, hash = zimmet_private.chain_hash(
        before, h.request_id, h.entry, h.at, h.staff_id, h.login, h.act, h.version, h.details)
      where o.request_id = h.request_id and o.entry = h.entry returning o.hash into before;
    end loop;
    update zimmet_data.request set last_hash = before, last_entry = (select max(entry) from zimmet_data.history where request_id = ${id}) where id = ${id};
  end;`

const block = (body: string): string => `do $tampering$ begin ${body} end $tampering$`

/** Swaps, shifts, chains written anew, requests removed, and the rules themselves. */
export function wholeKinds(lived: Lived): Kind[] {
  const { closed, fresh, importedClosed } = lived
  const swap = (table: string, column: string, key: string): Kind => ({
    name: `${table}: two rows change their ${column}`,
    sql: `with two as (select ctid as place, ${column} as said, row_number() over (order by ${key}) as n from zimmet_data.${table}
        where request_id = ${closed} limit 2)
      update zimmet_data.${table} t set ${column} = o.said from two a join two o on o.n = 3 - a.n where t.ctid = a.place`,
  })
  const rewritten = (name: string, body: string): Kind => ({
    name: `rewritten with new hashes: ${name}`,
    sql: block(body + chainAnew(closed)),
  })
  const entry = `where request_id = ${closed} and act`
  return [
    ...[swap('verification', 'at', 'solved'), swap('verification', 'words', 'at'), swap('resolution', 'words', 'at')],
    ...[
      swap('note', 'words', 'id'),
      swap('note', 'at', 'id'),
      swap('attachment', 'at', 'id'),
      swap('custody', 'directorate_id', 'period'),
    ],
    ...[swap('history', 'details', 'entry'), swap('history', 'staff_id', 'entry'), swap('history', 'at', 'entry')],
    ...Object.entries(instants).map(([table, column]) => ({
      name: `${table}: all instants are shifted`,
      sql: `update zimmet_data.${table} set ${column} = ${column} - interval '1 minute'${
        {
          hold_period: `, ended_at = ended_at - interval '1 minute'`,
          explanation: `, answered_at = answered_at - interval '1 minute'`,
        }[table] ?? ''
      }`,
    })),
    {
      name: 'history: the last entry is removed and the head set back',
      sql: block(`
      delete from zimmet_data.history where request_id = ${closed} and entry = (select last_entry from zimmet_data.request where id = ${closed});
      ${chainAnew(closed)}`),
    },
    rewritten(
      'a better score',
      `
      update zimmet_data.history set details = details || '{"score": 5}' ${entry} = 'verify';
      update zimmet_data.verification set score = 5 where request_id = ${closed} and solved;`,
    ),
    rewritten(
      'other words',
      `
      update zimmet_data.history set details = details || jsonb_build_object('wordsHash', zimmet_private.text_hash('Güzel oldu.')) ${entry} = 'resolve';
      update zimmet_data.resolution set words = 'Güzel oldu.' where request_id = ${closed};`,
    ),
    rewritten(
      'another person',
      `
      update zimmet_data.history set staff_id = 2, login = (select login from zimmet_data.staff where id = 2) ${entry} = 'resolve';
      update zimmet_data.resolution set staff_id = 2 where request_id = ${closed};
      update zimmet_data.verification set resolved_by = 2 where request_id = ${closed};
      update zimmet_data.request set resolved_by = 2 where id = ${closed};`,
    ),
    rewritten(
      'a note less',
      `
      delete from zimmet_data.note where id = (select (details ->> 'noteId')::int from zimmet_data.history ${entry} = 'add_note');
      delete from zimmet_data.history ${entry} = 'add_note';
      update zimmet_data.history h set entry = n.place from (select o.ctid as c, row_number() over (order by entry) as place
        from zimmet_data.history o where request_id = ${closed}) n where h.ctid = n.c and h.entry <> n.place;`,
    ),
    rewritten(
      'a look at a citizen less',
      `
      delete from zimmet_data.disclosure where request_id = ${closed};
      delete from zimmet_data.history ${entry} = 'reveal';
      update zimmet_data.history h set entry = n.place from (select o.ctid as c, row_number() over (order by entry) as place
        from zimmet_data.history o where request_id = ${closed}) n where h.ctid = n.c and h.entry <> n.place;`,
    ),
    rewritten(
      'an earlier verification',
      `
      update zimmet_data.history h set at = h.at - interval '1 microsecond' ${entry} = 'verify' and entry = (select max(entry) from zimmet_data.history where request_id = ${closed});`,
    ),
    { name: 'a whole request is removed', sql: block(withoutTraces(fresh)) },
    {
      name: 'a whole request is removed, its command too',
      sql: block(`
      delete from zimmet_data.command where answer ->> 'requestId' = '${fresh}'; ${withoutTraces(fresh)}`),
    },
    { name: 'a whole imported request is removed', sql: block(withoutTraces(importedClosed)) },
    {
      name: 'the whole history of a request is removed',
      sql: block(`delete from zimmet_data.history where request_id = ${fresh};`),
    },
    { name: 'the whole ledger of posts is removed', sql: `delete from zimmet_data.staff_change` },
    {
      name: 'a verifier finds nothing any more',
      sql: `create or replace view zimmet_private.verification_fault as
      select null::int as request_id, null::int as entry, null::text as fault where false`,
    },
    {
      name: 'a trigger is switched off',
      sql: 'alter table zimmet_data.history disable trigger history_is_append_only',
    },
    { name: 'a trigger is removed', sql: 'drop trigger custody_has_no_gap on zimmet_data.custody' },
    {
      name: 'a check is removed',
      sql: 'alter table zimmet_data.verification drop constraint verification_score_is_one_to_five',
    },
    { name: 'a policy sees all', sql: `alter policy staff_sees_own_custody on zimmet_data.request using (true)` },
    { name: 'an act rule is widened', sql: `update zimmet_data.act_rule set relation = 'any' where act = 'take'` },
    { name: 'an act becomes unknown to the verifier', sql: `delete from zimmet_data.act_effect where act = 'verify'` },
    {
      name: 'a function closes by itself',
      sql: `create or replace function zimmet_private.require_text(words text) returns text
      language sql stable set search_path = '' as $$ select words $$`,
    },
  ]
}
