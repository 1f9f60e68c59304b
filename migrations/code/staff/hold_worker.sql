-- Before the request is locked, always in this order: whoever is leaving waits, or is waited for.
create or replace function zimmet_private.hold_worker(person int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform from zimmet_data.staff s where s.id = person for share;
end
$$;
comment on function zimmet_private.hold_worker(int) is
  'Held until the commit, so that nobody is moved or leaves while he is given work.';
