// History: every step of every life as the entry that its command would have written, chained by hash.

import { statements } from './statements.ts'
import { entries } from './history-entries.ts'

const fromLives = entries.map(
  ({ act, at, by, details, changes }) => `
insert into zimmet_sample.event (request_id, at, staff_id, act, details, changes)
select l.id, ${at}, ${by}, '${act}', jsonb_strip_nulls(jsonb_build_object(${details})), ${changes}
from zimmet_sample.life_by l join zimmet_sample.choice c using (id)
where ${at} is not null;`,
)

/** All entries, not yet numbered. */
export const writeEvents = `
create unlogged table zimmet_sample.event (
  request_id int not null, at timestamptz not null, staff_id int not null, act text not null, details jsonb not null, changes boolean not null
);
${fromLives.join('\n')}
insert into zimmet_sample.event (request_id, at, staff_id, act, details, changes)
select n.request_id, n.at, n.staff_id, n.act,
  jsonb_strip_nulls(jsonb_build_object('noteId', n.id, 'wordsHash', zimmet_private.text_hash(n.words),
    'reached', case when n.act = 'log_contact' then true end)), false
from zimmet_sample.note n;
insert into zimmet_sample.event (request_id, at, staff_id, act, details, changes)
select a.request_id, a.at, a.staff_id, 'attach',
  jsonb_strip_nulls(jsonb_build_object('attachmentId', a.id, 'contentHash', encode(a.hash, 'hex'), 'isEvidence', a.is_evidence,
    'takenAt', zimmet_private.milliseconds(a.taken_at), 'fingerprint', a.fingerprint::text)), false
from zimmet_data.attachment a;
insert into zimmet_sample.event (request_id, at, staff_id, act, details, changes)
select l.master_id, l.joined_at, l.joined_by, 'join_into', jsonb_build_object('requestId', l.id), true
from zimmet_sample.life l
where l.master_id is not null;
`

/** Entries numbered by time, one partition a number, so that each round reads its own alone. */
export const numberEvents = statements('number-events')

/** One round: entry number `entry` of every request that has one, linked to the entry before. */
export const chainRound = (entry: number): string => statements('chain-round', { entry, before: entry - 1 })

/** The requests themselves, as their ledgers and chains left them. */
export const writeRequests = statements('write-requests')

/** What words find of each, set by set what keep_search does of one. */
export const writeSearch = statements('write-search')

/** Numbers without gaps in each Turkish year, and the sequences that go on from there. */
export const numberRequests = statements('number-requests')

export const setSequences = statements('set-sequences')
