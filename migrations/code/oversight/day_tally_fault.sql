create or replace view zimmet_private.day_tally_fault as
  with told as (
    select t.cohort, t.day, t.directorate_id, t.channel_id, array_agg(t.sum order by t.place) as sums
    from (
      select t.cohort, t.day, t.directorate_id, t.channel_id, u.place, sum(u.sum)::int as sum
      from zimmet_data.day_tally t
      cross join unnest(t.sums) with ordinality as u (sum, place)
      group by t.cohort, t.day, t.directorate_id, t.channel_id, u.place
    ) t
    group by t.cohort, t.day, t.directorate_id, t.channel_id
    having bool_or(t.sum <> 0)
  )
  select null::int as request_id, null::int as entry,
    format('%s %s, directorate %s, channel %s: told %s, counted %s', cohort, day, directorate_id, channel_id, t.sums, c.sums) as fault
  from told t
  full join zimmet_private.day_tally_counted c using (cohort, day, directorate_id, channel_id)
  where t.sums is distinct from c.sums;
comment on view zimmet_private.day_tally_fault is 'Where the kept sums of days differ from a count; no row means they are right.';
