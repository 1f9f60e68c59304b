create or replace function zimmet_private.set_first_day_tally() returns void
language sql volatile set search_path = '' as $$
  delete from zimmet_data.day_tally;
  insert into zimmet_data.day_tally (cohort, day, directorate_id, channel_id, sums)
  select c.cohort, c.day, c.directorate_id, c.channel_id, c.sums
  from zimmet_private.day_tally_counted c
  order by c.cohort, c.directorate_id, c.day
$$;
comment on function zimmet_private.set_first_day_tally() is 'Counts everything anew: for what was there before it was kept, and for what is filled in.';
