// The same matter told twice: some requests are joined to an open one of the same subject and neighbourhood, which is due
// first, by somebody else than who confirms it.
import type { Flow } from './stage-plan.ts'

export const joinDoubles = ({ doubles }: Flow, now: string): string => `
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
    and zimmet_sample.dice(m.i, 71) >= ${doubles}
  order by m.registered_at desc
  limit 1
) m
where c.route = 'direct' and t.at <= ${now} and zimmet_sample.dice(c.i, 71) < ${doubles};

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
`

/** What was said of each request, and the subject it stands under now. */
export const tellStories = `
create unlogged table zimmet_sample.story as
select l.id, c.current_subject_id,
  zimmet_sample.pick((select s.words from zimmet_sample.said s where s.kind = 'openings'), l.i, 81)
  || replace(replace(zimmet_sample.pick(t.told, l.i, 82),
      '{yer}', coalesce(r.name || case when r.kind = 'sokak' and r.name !~ 'Sokak|Cadde' then ' Sokak'
        when r.kind = 'cadde' and r.name !~ 'Sokak|Cadde' then ' Caddesi'
        when r.kind = 'bulvar' then ' Bulvarı' else '' end, n.name || ' Mahallesi', 'Bizim sokak')),
      ' {kapi}', coalesce(' no: ' || l.door, ''))
  || zimmet_sample.pick((select s.words from zimmet_sample.said s where s.kind = 'closings'), l.i, 83) as description
from zimmet_sample.life l
cross join lateral (
  select case when l.handed_at is null then l.first_subject_id else l.subject_id end as current_subject_id offset 0) c
join zimmet_sample.topic t on t.subject_id = l.subject_id
left join zimmet_data.street r on r.id = l.street_id
left join zimmet_data.neighbourhood n on n.id = l.neighbourhood_id;
alter table zimmet_sample.story add primary key (id);
alter table zimmet_sample.life add primary key (id);
analyze zimmet_sample.story, zimmet_sample.life;
`
