create or replace function zimmet.history_faults(checked_request_id int default null) returns table (request_id int, entry int, fault text)
language sql stable security definer set search_path = '' as $$
  select f.request_id, f.entry, f.fault
  from zimmet_private.history_fault f
  where zimmet_private.my_post() in ('overseer', 'administrator')
    and (checked_request_id is null or f.request_id = checked_request_id)
  order by f.request_id, f.entry
$$;
comment on function zimmet.history_faults(int) is
  'The verifier: faults in the history of one request or, without an argument, of all; for overseers and administrators.';
grant execute on function zimmet.history_faults(int) to zimmet_overseer, zimmet_administrator;
