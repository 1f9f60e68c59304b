create or replace function zimmet_private.check_closing() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  found_fault text := (select f.fault from zimmet_private.closing_fault f where f.request_id = new.id limit 1);
begin
  if found_fault is not null then
    raise exception 'closing of request %: %', new.id, found_fault using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;
comment on function zimmet_private.check_closing() is 'At commit: refuses a closing that the ledgers do not bear out, whoever wrote it.';
