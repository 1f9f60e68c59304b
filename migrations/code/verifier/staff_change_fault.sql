create or replace view zimmet_private.staff_change_fault as
  select null::int as request_id, null::int as entry, 'staff ' || s.id || ': ' || f.fault as fault
  from zimmet_data.staff s
  join lateral (
    select c.act, c.at, c.details from zimmet_data.staff_change c
    where c.staff_id = s.id and c.act in ('enrol', 'move', 'end', 'return') order by c.id desc limit 1
  ) c on true
  left join lateral (
    select o.details from zimmet_data.staff_change o where o.staff_id = s.id and o.act = 'office' order by o.id desc limit 1
  ) o on true
  left join lateral (
    select t.act, t.details from zimmet_data.staff_change t where t.staff_id = s.id and t.act in ('terms', 'return') order by t.id desc limit 1
  ) t on true
  cross join lateral (
    select coalesce(array_agg(m.directorate_id order by m.directorate_id), '{}') as directorates
    from zimmet_data.membership m where m.staff_id = s.id and upper_inf(m.period)
  ) m
  cross join lateral (
    values
      (case when c.act <> 'end' and s.post <> c.details ->> 'post' then 'post differs' end),
      (case when (c.act = 'end') <> (s.left_at is not null) then 'left_at differs' end),
      (case when c.act = 'end' and abs(extract(epoch from c.at - s.left_at)) > 5 then 'left_at differs' end),
      (case when s.post = 'overseer' and s.left_at is null and o.details is not null and s.office is distinct from o.details ->> 'office'
        then 'office differs' end),
      (case when (s.works_from, s.works_until) is distinct from case when t.act = 'terms'
        then ((t.details ->> 'since')::timestamptz, (t.details ->> 'until')::timestamptz) else (null::timestamptz, null::timestamptz) end
        then 'time differs' end),
      (case when m.directorates is distinct from case when c.act = 'end' then '{}' else array(
        select distinct d::int from jsonb_array_elements_text(nullif(c.details -> 'directorateIds', 'null')) d order by 1) end
        then 'directorates differ' end)
  ) as f (fault)
  where f.fault is not null
  union all
  select null, null, 'staff ' || c.staff_id || ': change ' || c.id || ' names nobody''s directorate'
  from zimmet_data.staff_change c
  cross join lateral jsonb_array_elements_text(nullif(c.details -> 'directorateIds', 'null')) d
  where c.act in ('enrol', 'move', 'return') and not exists (
    select from zimmet_data.membership m
    where m.staff_id = c.staff_id and m.directorate_id = d::int and m.period @> c.at);
comment on view zimmet_private.staff_change_fault is 'People whose post, office or directorates are not what the ledger of posts says, where it says anything.';
