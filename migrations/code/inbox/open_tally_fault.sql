create or replace view zimmet_private.open_tally_fault as
  with told as (
    select t.directorate_id, t.state, sum(t.requests) as requests from zimmet_data.open_tally t group by t.directorate_id, t.state
  ),
  counted as (
    select r.directorate_id, r.state, count(*) as requests
    from zimmet_data.request r where r.is_open and r.held_until is null
    group by r.directorate_id, r.state
  )
  select directorate_id, state, coalesce(t.requests, 0) as told, coalesce(c.requests, 0) as counted
  from told t
  full join counted c using (directorate_id, state)
  where coalesce(t.requests, 0) <> coalesce(c.requests, 0);
comment on view zimmet_private.open_tally_fault is 'Where the kept numbers differ from a count; no row means they are right.';
