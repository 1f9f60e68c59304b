create or replace function zimmet_private.set_first_tally() returns void
language sql volatile set search_path = '' as $$
  delete from zimmet_data.open_tally;
  insert into zimmet_data.open_tally (directorate_id, state, requests)
  select r.directorate_id, r.state, count(*)
  from zimmet_data.request r
  where r.is_open and r.held_until is null
  group by r.directorate_id, r.state
$$;
comment on function zimmet_private.set_first_tally() is 'Counts everything anew: for what was there before it was kept, and for what is filled in.';
