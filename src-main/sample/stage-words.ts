// What stands beside a request: notes, photos, holds, resolutions, verifications, complainants, disclosures.

const said = (kind: string, salt: number): string =>
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
  case when l.returned_at is not null and zimmet_sample.dice(l.i, 91) < 0.3 then ${said('returnWords', 191)} end as return_words,
  case when l.handed_at is not null then ${reasonOf('hand_over', 92)} end as hand_over_reason_id,
  case when l.handed_at is not null and zimmet_sample.dice(l.i, 93) < 0.25 then ${said('handOverWords', 193)} end as hand_over_words,
  case when l.revealed_at is not null then ${reasonOf('reveal', 94)} end as reveal_reason_id,
  case when l.held_at is not null then (${holdLongEnough}) end as hold_reason_id,
  case when l.held_at is not null and zimmet_sample.dice(l.i, 95) < 0.5 then ${said('holdWords', 195)} end as hold_words,
  case when l.ranked_at is not null then case when l.priority in ('high', 'urgent') then 'normal' else 'high' end end as new_priority,
  case when l.resolved_at is not null and l.master_id is null then case l.outcome
    when 'solved' then t.done when 'forwarded' then ${said('forwarded', 196)} else ${said('declined', 196)} end end as resolution_words,
  case when l.resolved_at is not null and l.outcome = 'forwarded' then t.institution_id end as institution_id,
  case when l.resolved_again_at is not null then 'Yeniden gidildi. ' || t.done end as second_words,
  zimmet_sample.dice(l.i, 97) < 0.72 as by_citizen,
  case when zimmet_sample.dice(l.i, 97) < 0.72 and zimmet_sample.dice(l.i, 98) < 0.9 then
    case when zimmet_sample.dice(l.i, 99) < 0.5 then 5 when zimmet_sample.dice(l.i, 99) < 0.8 then 4
      when zimmet_sample.dice(l.i, 99) < 0.93 then 3 when zimmet_sample.dice(l.i, 99) < 0.98 then 2 else 1 end end as score,
  case when zimmet_sample.dice(l.i, 97) < 0.72 and zimmet_sample.dice(l.i, 100) < 0.35 and zimmet_sample.dice(l.i, 99) < 0.93
    then ${said('praise', 200)} end as praise,
  case when l.reopened_at is not null then 1 + floor(zimmet_sample.dice(l.i, 101) * 2)::int end as low_score,
  case when l.reopened_at is not null then ${said('complaints', 201)} end as complaint,
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
export const writeNotesAndFiles = `
create unlogged table zimmet_sample.note as
select row_number() over (order by n.at, n.request_id)::int as id, n.*
from (
  select l.id as request_id, l.noted_at as at, l.clerk_id as staff_id, 'add_note' as act, ${said('notes', 110)} as words
  from zimmet_sample.life l where l.noted_at is not null
  union all
  select l.id, l.contacted_at, l.clerk_id, 'log_contact', ${said('contacts', 112)}
  from zimmet_sample.life l where l.contacted_at is not null
) n;

insert into zimmet_data.note (id, request_id, at, staff_id, words) overriding system value
select n.id, n.request_id, n.at, n.staff_id, n.words from zimmet_sample.note n;

insert into zimmet_data.contact (request_id, at, staff_id, note_id)
select n.request_id, n.at, n.staff_id, n.id from zimmet_sample.note n where n.act = 'log_contact';

create unlogged table zimmet_sample.file as
select row_number() over (order by f.at, f.request_id)::int as id, f.*
from (
  select l.id as request_id, l.registered_at + interval '40 seconds' as at, l.asker_id as staff_id, false as is_evidence,
    l.i, 'before' as shows
  from zimmet_sample.life l
  join zimmet_data.channel c on c.id = l.channel_id and c.code in ('whatsapp', 'web')
  where l.required_evidence = 'photo' and zimmet_sample.dice(l.i, 111) < 0.6
  union all
  select l.id, l.shown_at, l.clerk_id, true, l.i, case l.required_evidence when 'document' then 'document' else 'after' end
  from zimmet_sample.life l where l.shown_at is not null
  union all
  select l.id, l.shown_again_at, l.clerk_id, true, l.i, case l.required_evidence when 'document' then 'document' else 'after' end
  from zimmet_sample.life l where l.shown_again_at is not null
) f;

insert into zimmet_data.attachment (id, request_id, at, staff_id, name, hash, media_type, bytes, is_evidence) overriding system value
select f.id, f.request_id, f.at, f.staff_id, p.name, p.hash, p.media_type, p.bytes, f.is_evidence
from zimmet_sample.file f
join lateral (
  select p.* from zimmet_sample.picture p where p.shows = f.shows order by hashint8extended(f.i, p.place) limit 1
) p on true;
`

export const writeLedgers = `
insert into zimmet_data.hold_period (request_id, since, until, ended_at, reason_id, words, held_by)
select l.id, l.held_at, l.held_until, l.resumed_at, c.hold_reason_id, c.hold_words, l.clerk_id
from zimmet_sample.life l join zimmet_sample.choice c using (id)
where l.held_at is not null;

insert into zimmet_data.resolution (request_id, at, staff_id, directorate_id, outcome, words, institution_id, approved_at, approved_by)
select l.id, l.resolved_at, l.clerk_id, l.directorate_id, l.outcome, c.resolution_words, c.institution_id,
  l.approved_at, case when l.approved_at is not null then l.director_id end
from zimmet_sample.life l join zimmet_sample.choice c using (id)
where l.resolved_at is not null and l.master_id is null
union all
select l.id, l.resolved_again_at, l.clerk_id, l.directorate_id, 'solved', c.second_words, null, null, null
from zimmet_sample.life l join zimmet_sample.choice c using (id)
where l.resolved_again_at is not null;

insert into zimmet_data.verification (request_id, at, staff_id, solved, by_citizen, score, words)
select l.id, l.verified_at, l.agent_id, true, c.by_citizen, c.score, c.praise
from zimmet_sample.life l join zimmet_sample.choice c using (id)
where l.verified_at is not null and l.master_id is null
union all
select l.id, l.verified_again_at, l.agent_id, true, c.by_citizen, c.score, c.praise
from zimmet_sample.life l join zimmet_sample.choice c using (id)
where l.verified_again_at is not null
union all
select l.id, l.reopened_at, l.agent_id, false, true, c.low_score, c.complaint
from zimmet_sample.life l join zimmet_sample.choice c using (id)
where l.reopened_at is not null;

insert into zimmet_data.complainant (request_id, citizen_id, at, staff_id, joined_request_id)
select v.request_id, v.citizen_id, v.at, v.staff_id, v.joined_request_id
from (
  select l.id as request_id, c.complainant_id as citizen_id, l.complained_at as at, l.agent_id as staff_id, null::int as joined_request_id
  from zimmet_sample.life l join zimmet_sample.choice c using (id)
  where l.complained_at is not null
  union all
  select l.master_id, l.citizen_id, l.joined_at, l.joined_by, l.id
  from zimmet_sample.life l where l.master_id is not null
) v
order by v.at, v.request_id;

insert into zimmet_data.joining (request_id, at, master_id, joined_by, from_directorate_id)
select l.id, l.joined_at, l.master_id, l.joined_by, l.directorate_id
from zimmet_sample.life l where l.master_id is not null;

insert into zimmet_data.disclosure (request_id, citizen_id, at, staff_id, reason_id, command_id, xid)
select l.id, l.citizen_id, l.revealed_at, l.clerk_id, c.reveal_reason_id, md5('reveal ' || l.id)::uuid, '3'
from zimmet_sample.life l join zimmet_sample.choice c using (id)
where l.revealed_at is not null;

-- One directorate at every moment, from registration to closing.
insert into zimmet_data.custody (
  request_id, period, directorate_id, how, reason_id, words, moved_by, accepted_at, accepted_by, ended_by_closing
)
select l.id,
  tstzrange(l.registered_at, coalesce(l.returned_at, l.handed_at, l.verified_at,
    case when l.reopening is distinct from 'late' then l.verified_again_at end)),
  l.first_directorate_id, 'registered', null, null, l.asker_id,
  case when l.route = 'direct' then coalesce(l.accepted_at, l.taken_at) end,
  case when l.route = 'direct' then case when l.accepted_at is not null or l.taken_at is not null then l.taken_by end end,
  coalesce(l.returned_at, l.handed_at) is null and coalesce(l.verified_at, l.verified_again_at) is not null
from zimmet_sample.life_by l
union all
select l.id, tstzrange(l.returned_at, l.handed_at), l.desk_id, 'returned', c.return_reason_id, c.return_words,
  l.first_clerk_id, null, null, false
from zimmet_sample.life l join zimmet_sample.choice c using (id)
where l.returned_at is not null
union all
select l.id,
  tstzrange(l.handed_at, coalesce(l.verified_at, case when l.reopening is distinct from 'late' then l.verified_again_at end)),
  l.directorate_id, 'handed_over', c.hand_over_reason_id, c.hand_over_words, l.mover_id,
  coalesce(l.accepted_at, l.taken_at), case when coalesce(l.accepted_at, l.taken_at) is not null then l.taken_by end,
  coalesce(l.verified_at, l.verified_again_at) is not null
from zimmet_sample.life_by l join zimmet_sample.choice c using (id)
where l.handed_at is not null
union all
select l.id, tstzrange(l.reopened_at, l.verified_again_at), l.directorate_id, 'reopened', null, null, l.agent_id,
  l.reopened_at, l.agent_id, l.verified_again_at is not null
from zimmet_sample.life l
where l.reopened_at is not null and l.reopening = 'late';
`

/** Who accepted and who moved: the clerk himself, or the director who assigned; the wrong directorate's clerk, or the desk's. */
export const nameActors = `
create view zimmet_sample.life_by as
select l.*,
  case when l.accepted_at is null and l.is_assigned then l.director_id else l.clerk_id end as taken_by,
  case when l.route = 'handed' then l.first_clerk_id else l.desk_clerk_id end as mover_id
from (select x.*, zimmet_sample.dice(x.i, 120) < 0.45 as is_assigned from zimmet_sample.life x) l;
`
