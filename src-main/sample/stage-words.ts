// What stands beside a request: notes, photos, holds, resolutions, verifications, complainants, disclosures.

import { statements } from './statements.ts'

const wordsOf = (kind: string, salt: number): string =>
  `zimmet_sample.pick((select s.words from zimmet_sample.said s where s.kind = '${kind}'), l.i, ${salt})`

const holdLongEnough = `
  select h.id from zimmet_data.hold_reason h
  where h.longest_days >= 7 order by hashint8extended(l.i, h.position) limit 1`

const reasonOf = (kind: string, salt: number): string => `(
  select r.id from zimmet_data.reason r
  where r.kind = '${kind}' and not r.needs_words and r.position = 1 + floor(3 * zimmet_sample.dice(l.i, ${salt}))::int)`

/** The words and choices of each life, said once and used by ledgers and history alike. */
export const chooseWords = `
create unlogged table zimmet_sample.choice as
select l.id,
  case when l.returned_at is not null then ${reasonOf('return', 90)} end as return_reason_id,
  case when l.returned_at is not null and zimmet_sample.dice(l.i, 91) < 0.3 then ${wordsOf('returnWords', 191)} end as return_words,
  case when l.handed_at is not null then ${reasonOf('hand_over', 92)} end as hand_over_reason_id,
  case when l.handed_at is not null and zimmet_sample.dice(l.i, 93) < 0.25 then ${wordsOf('handOverWords', 193)} end as hand_over_words,
  case when l.revealed_at is not null then ${reasonOf('reveal', 94)} end as reveal_reason_id,
  case when l.held_at is not null then (${holdLongEnough}) end as hold_reason_id,
  case when l.held_at is not null and zimmet_sample.dice(l.i, 95) < 0.5 then ${wordsOf('holdWords', 195)} end as hold_words,
  case when l.ranked_at is not null then case when l.priority in ('high', 'urgent') then 'normal' else 'high' end end as new_priority,
  case when l.resolved_at is not null and l.master_id is null then case l.outcome
    when 'solved' then t.done when 'forwarded' then ${wordsOf('forwarded', 196)} else ${wordsOf('declined', 196)} end end as resolution_words,
  case when l.resolved_at is not null and l.outcome = 'forwarded' then t.institution_id end as institution_id,
  case when l.resolved_again_at is not null then 'Yeniden gidildi. ' || t.done end as second_words,
  zimmet_sample.dice(l.i, 97) < 0.72 as by_citizen,
  case when zimmet_sample.dice(l.i, 97) < 0.72 and zimmet_sample.dice(l.i, 98) < 0.9 then
    case when zimmet_sample.dice(l.i, 99) < 0.5 then 5 when zimmet_sample.dice(l.i, 99) < 0.8 then 4
      when zimmet_sample.dice(l.i, 99) < 0.93 then 3 when zimmet_sample.dice(l.i, 99) < 0.98 then 2 else 1 end end as score,
  case when zimmet_sample.dice(l.i, 97) < 0.72 and zimmet_sample.dice(l.i, 100) < 0.35 and zimmet_sample.dice(l.i, 99) < 0.93
    then ${wordsOf('praise', 200)} end as praise,
  case when l.reopened_at is not null then 1 + floor(zimmet_sample.dice(l.i, 101) * 2)::int end as low_score,
  case when l.reopened_at is not null then ${wordsOf('complaints', 201)} end as complaint,
  case when l.complained_at is not null then 1 + (
    floor(zimmet_sample.dice(l.i, 102) * z.citizens)::int
    + (1 + floor(zimmet_sample.dice(l.i, 102) * z.citizens)::int is not distinct from l.citizen_id)::int) % z.citizens
  end as complainant_id
from zimmet_sample.life l
join zimmet_sample.topic t on t.subject_id = l.subject_id
cross join (select count(*)::int as citizens from zimmet_data.citizen) z;
alter table zimmet_sample.choice add primary key (id);
analyze zimmet_sample.choice;
`

/** Notes and files get their ids in the order of time, as if they had come one by one. */
export const planNotesAndFiles = `
create unlogged table zimmet_sample.note as
select row_number() over (order by n.at, n.request_id)::int as id, n.*
from (
  select l.id as request_id, l.noted_at as at, l.clerk_id as staff_id, 'add_note' as act, ${wordsOf('notes', 110)} as words
  from zimmet_sample.life l where l.noted_at is not null
  union all
  select l.id, l.contacted_at, l.clerk_id, 'log_contact', ${wordsOf('contacts', 112)}
  from zimmet_sample.life l where l.contacted_at is not null
) n;

insert into zimmet_data.note (id, request_id, at, staff_id, words) overriding system value
select n.id, n.request_id, n.at, n.staff_id, n.words from zimmet_sample.note n;

insert into zimmet_data.contact (request_id, at, staff_id, note_id)
select n.request_id, n.at, n.staff_id, n.id from zimmet_sample.note n where n.act = 'log_contact';

-- A street by its request: before and after are of one place. Of a hundred pictures of finished work one was taken elsewhere
-- before, and one is such a picture saved anew; of a large sample more are the same, since ten thousand are drawn.
create unlogged table zimmet_sample.file as
select row_number() over (order by f.at, f.request_id)::int as id, f.*,
  1 + (case when f.shows = 'after' and zimmet_sample.dice(f.i, 113) < 0.02 then (zimmet_sample.dice(f.i, 114) * 8)::int else f.i * 2 + f.round end) % 10000
    as seed,
  f.shows = 'after' and zimmet_sample.dice(f.i, 113) < 0.01 as is_retouched
from (
  select l.id as request_id, l.registered_at + interval '40 seconds' as at, l.asker_id as staff_id, false as is_evidence,
    l.i, 'before' as shows, 0 as round
  from zimmet_sample.life l
  join zimmet_data.channel c on c.id = l.channel_id and c.code in ('whatsapp', 'web')
  where l.required_evidence = 'photo' and zimmet_sample.dice(l.i, 111) < 0.6
  union all
  select l.id, l.shown_at, l.clerk_id, true, l.i, case l.required_evidence when 'document' then 'document' else 'after' end, 0
  from zimmet_sample.life l where l.shown_at is not null
  union all
  select l.id, l.shown_again_at, l.clerk_id, true, l.i, case l.required_evidence when 'document' then 'document' else 'after' end, 1
  from zimmet_sample.life l where l.shown_again_at is not null
) f;

`

export const writeFiles = `
insert into zimmet_data.attachment
  (id, request_id, at, staff_id, name, hash, media_type, bytes, is_evidence, taken_at, fingerprint) overriding system value
select f.id, f.request_id, f.at, f.staff_id, p.name, p.hash, p.media_type, p.bytes, f.is_evidence,
  -- A camera tells whole seconds.
  case when f.shows <> 'document' then date_trunc('second', f.at) - make_interval(secs => (120 + 900 * zimmet_sample.dice(f.i, 115))::int) end,
  p.fingerprint
from zimmet_sample.file f
join zimmet_sample.picture p on (p.seed, p.shows, p.is_retouched) = (f.seed, f.shows, f.is_retouched);
`

export const writeLedgers = statements('write-ledgers')

/** Who accepted and who moved: the clerk himself, or the director who assigned; the wrong directorate's clerk, or the desk's. */
export const nameActors = statements('name-actors')
