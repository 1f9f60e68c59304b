create unlogged table zimmet_sample.asked as
select
  a.id, a.i, a.registered_at, w.id as channel_id, s.id as subject_id, q.directorate_id, n.id as neighbourhood_id, t.street_id,
  case when zimmet_sample.dice(a.i, 26) < 0.8 and t.street_id is not null
    then (1 + floor(zimmet_sample.dice(a.i, 27) * 140)::int)::text
      || case when zimmet_sample.dice(a.i, 28) < 0.5 then '/' || (1 + floor(zimmet_sample.dice(a.i, 29) * 12)::int) else '' end
  end as door,
  case when zimmet_sample.dice(a.i, 30) >= 0.06 then 1 + floor(zimmet_sample.dice(a.i, 31) * :citizens)::int end as citizen_id,
  r.route, coalesce(case when r.route = 'unsorted' then u.id when r.route <> 'direct' then p.mistaken_for end, s.id) as first_subject_id,
  case when zimmet_sample.dice(a.i, 32) < 0.04 then 'urgent' when zimmet_sample.dice(a.i, 32) < 0.08 then 'high' end as told_priority,
  case
    when p.institution_id is not null and zimmet_sample.dice(a.i, 33) < 0.45 then 'forwarded'
    when zimmet_sample.dice(a.i, 33) > 0.96 then 'declined'
    else 'solved'
  end as outcome,
  case when zimmet_sample.dice(a.i, 34) < 0.05 then 'early' when zimmet_sample.dice(a.i, 34) < 0.075 then 'late' end as reopening,
  q.required_evidence, c.hours, c.last_day, g.staff_id as agent_id, v.staff_id as asker_id, k.staff_id as clerk_id, b.staff_id as director_id
from zimmet_sample.arrival a
join zimmet_sample.slot w on w.kind = 'way' and w.slot = floor(zimmet_sample.dice(a.i, 21) * 2000)::int
join zimmet_sample.slot s on s.kind = 'subject' and s.slot = floor(zimmet_sample.dice(a.i, 22) * 2000)::int
left join zimmet_sample.slot n on n.kind = 'place' and n.slot = floor(zimmet_sample.dice(a.i, 23) * 2000)::int
  and zimmet_sample.dice(a.i, 24) < 0.97
join zimmet_data.subject q on q.id = s.id
join zimmet_sample.topic p on p.subject_id = s.id
join zimmet_sample.pace c on c.directorate_id = q.directorate_id
cross join (select zimmet_private.unsorted_subject() as id) u
cross join (select d.id from zimmet_data.directorate d where d.is_dispatch_desk) desk
cross join lateral (select case
    when q.directorate_id = desk.id or zimmet_sample.dice(a.i, 20) >= 0.2 then 'direct'
    when p.mistaken_for is null then case when zimmet_sample.dice(a.i, 20) < 0.04 then 'unsorted' else 'direct' end
    when zimmet_sample.dice(a.i, 20) < 0.08 then 'returned'
    when zimmet_sample.dice(a.i, 20) < 0.14 then 'handed'
    else 'direct'
  end as route offset 0) r
left join zimmet_sample.road t on t.neighbourhood_id = n.id and zimmet_sample.dice(a.i, 25) < 0.9
  and t.place = floor(zimmet_sample.dice(a.i, 35) * t.size)::int
join zimmet_sample.crew g on g.directorate_id = 0 and g.post = 'agent' and g.place = floor(zimmet_sample.dice(a.i, 36) * g.size)::int
join zimmet_sample.crew v on v.directorate_id = 0 and v.place = floor(zimmet_sample.dice(a.i, 37) * v.size)::int
  and v.post = case when zimmet_sample.dice(a.i, 38) < 0.85 then 'agent' else 'overseer' end
join zimmet_sample.crew k on k.directorate_id = q.directorate_id and k.post = 'clerk'
  and k.place = floor(zimmet_sample.dice(a.i, 39) * k.size)::int
join zimmet_sample.crew b on b.directorate_id = q.directorate_id and b.post = 'director' and b.place = 0;
