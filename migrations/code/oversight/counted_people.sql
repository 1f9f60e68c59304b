create or replace function zimmet_private.counted_people(quarter date) returns table (
  part text, part_id int, parent_id int, age_band text, sex text, people bigint
)
language sql stable set search_path = '' as $$
  select p.part, p.part_id, p.parent_id, f.age_band, f.sex, count(*)
  from (
    select distinct on (r.citizen_id)
      s.directorate_id, r.subject_id, coalesce(r.neighbourhood_id, 0) as neighbourhood_id,
      zimmet_private.age_band(z.birth_year, r.registered_at) as age_band, coalesce(z.sex, 'unknown') as sex
    from zimmet_data.request r
    join zimmet_data.citizen z on z.id = r.citizen_id
    join zimmet_data.subject s on s.id = r.subject_id
    where r.registered_at >= quarter::timestamp at time zone zimmet_private.zone()
      and r.registered_at < (quarter + interval '3 months') at time zone zimmet_private.zone()
      and r.state <> 'taken_back'
    order by r.citizen_id, r.registered_at, r.id
  ) f
  cross join lateral (values
    ('all', 0, null), ('directorate', f.directorate_id, 0), ('neighbourhood', f.neighbourhood_id, 0),
    ('subject', f.subject_id, f.directorate_id)
  ) as p (part, part_id, parent_id)
  group by 1, 2, 3, 4, 5
$$;
comment on function zimmet_private.counted_people(date) is
  'People by age and sex of all, of directorates and neighbourhoods (parts of all) and of subjects (parts of their directorate): each once, by his first request of the quarter, so that the parts of a whole add up to it.';
