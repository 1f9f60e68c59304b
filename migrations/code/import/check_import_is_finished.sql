create or replace function zimmet_private.check_import_is_finished() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  finished timestamptz := (select i.finished_at from zimmet_data.import i where i.id = new.id);
begin
  if finished is null then
    raise exception 'import % was not finished', new.id using errcode = 'integrity_constraint_violation';
  elsif clock_timestamp() - finished > zimmet_private.longest_commit() then
    perform zimmet_private.refuse('ZM043');
  end if;
  return null;
end
$$;
comment on function zimmet_private.check_import_is_finished() is 'At commit: nothing is half imported, whoever writes.';
