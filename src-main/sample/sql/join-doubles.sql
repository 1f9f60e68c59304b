create index on zimmet_sample.life (subject_id, neighbourhood_id, registered_at);
analyze zimmet_sample.life;

create unlogged table zimmet_sample.double as
select c.id as child_id, m.id as master_id, t.at as joined_at
from zimmet_sample.life c
cross join lateral (
  select zimmet_sample.office(c.registered_at + zimmet_sample.wait(c.i, 70, 1.5), c.i, 70, 6) as at offset 0) t
cross join lateral (
  select m.id
  from zimmet_sample.life m
  where m.subject_id = c.subject_id and m.neighbourhood_id = c.neighbourhood_id
    and m.registered_at between c.registered_at - interval '9 days' and c.registered_at - interval '10 minutes'
    and m.route = 'direct' and m.reopening is null and m.outcome = 'solved'
    and t.at > m.taken_at + interval '1 minute' and t.at < m.due_at
    and (m.held_at is null or t.at < m.held_at)
    and m.priority = c.priority and m.ranked_at is null and m.agent_id <> c.agent_id
    and zimmet_sample.dice(m.i, 71) >= :doubles
  order by m.registered_at desc
  limit 1
) m
where c.route = 'direct' and t.at <= :now and zimmet_sample.dice(c.i, 71) < :doubles;

-- A joined request lives no life of its own: it closes with its master, by the same person, with the same outcome.
update zimmet_sample.life c
set master_id = m.id, joined_at = d.joined_at, joined_by = c.agent_id, street_id = m.street_id, door = m.door, outcome = m.outcome,
  clerk_id = m.clerk_id, agent_id = m.agent_id, reopening = null, held_until = null, accepted_at = null, taken_at = null,
  contacted_at = null, ranked_at = null, revealed_at = null, noted_at = null, held_at = null, resumed_at = null, complained_at = null,
  shown_at = null, approved_at = null, reopened_at = null, shown_again_at = null, resolved_again_at = null,
  verified_again_at = null,
  resolved_at = case when m.verified_at is not null then m.resolved_at end, verified_at = m.verified_at
from zimmet_sample.double d
join zimmet_sample.life m on m.id = d.master_id
where c.id = d.child_id;
