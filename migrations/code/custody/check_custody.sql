create or replace function zimmet_private.check_custody() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  found_fault text := (select f.fault from zimmet_private.custody_fault f where f.request_id = new.request_id limit 1);
begin
  if found_fault is not null then
    raise exception 'custody of request %: %', new.request_id, found_fault using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;
comment on function zimmet_private.check_custody() is 'At commit: refuses a ledger with a gap, or one that disagrees with its request.';
