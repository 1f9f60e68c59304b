create or replace function zimmet.ledger_faults() returns table (request_id int, fault text)
language sql stable security definer set search_path = '' set jit = off set work_mem = '64MB' as $$
  select f.request_id, f.ledger || ': ' || f.fault
  from zimmet_private.ledger_fault f
  where zimmet_private.my_post() in ('overseer', 'administrator')
  order by f.request_id, f.ledger, f.entry
$$;
comment on function zimmet.ledger_faults() is
  'All faults of all ledgers, compared with the history, for overseers and administrators; no row means that every ledger is whole.';
grant execute on function zimmet.ledger_faults() to zimmet_overseer, zimmet_administrator;
