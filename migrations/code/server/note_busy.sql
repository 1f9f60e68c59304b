create or replace function zimmet_private.note_busy() returns boolean
language plpgsql volatile set search_path = '' as $$
begin
  insert into zimmet_data.busy_look (staff_id, busy)
  select b.staff_id, b.busy from zimmet_private.busy_sessions() b where zimmet_private.busy_weight(b.busy, b.was_held) > 0;
  if not found then
    return false;
  end if;
  delete from zimmet_data.busy_look l where l.ctid = any (array(
    select o.ctid from zimmet_data.busy_look o where o.at < clock_timestamp() - interval '10 minutes' for update skip locked));
  return true;
end
$$;
comment on function zimmet_private.note_busy() is 'Notes who keeps more sessions busy than one PC can; whether somebody does.';
