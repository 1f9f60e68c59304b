create or replace function zimmet_private.figures_to_close(month date)
returns table (part text, part_id int, measure text, value double precision, base bigint, requests bigint)
language sql stable set search_path = '' as $$
  with asked as (
    select jsonb_build_object(
        'since', zimmet_private.milliseconds(month::timestamp at time zone zimmet_private.zone()),
        'until', zimmet_private.milliseconds((month + interval '1 month') at time zone zimmet_private.zone())) as scope,
      array(
        select m.code from zimmet_data.measure m join zimmet_data.cohort c on c.code = m.cohort where c.is_of_period
        order by m.position) as measures
  ),
  told as (
    select f.*, case f.set_number when 1 then 'all' else 'directorate' end as part
    from asked a cross join zimmet.figures(a.scope, a.measures, '{"",directorate}') f
    union all
    select f.*, case f.set_number when 1 then 'channel' when 2 then 'subject' else 'neighbourhood' end
    from asked a cross join zimmet.figures(a.scope, '{registered,solved,solved_waiting}', '{channel,subject,neighbourhood}') f
  )
  select t.part, coalesce(t.keys[1], 0)::int, u.measure, u.value, u.base, u.requests
  from told t
  cross join unnest(t.codes, t.figures, t.bases, t.requests) as u (measure, value, base, requests)
  where t.keys is not null or t.part = 'all'
$$;
comment on function zimmet_private.figures_to_close(date) is
  'Every figure of a month as it stands: of all and of each directorate, and what came in and was solved by channel, subject and neighbourhood.';
