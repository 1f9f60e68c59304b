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
