create or replace function zimmet_private.insert_pc(machine_id uuid, host_name text, system text, version text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  -- Whoever prepares PCs signs in on many of them.
  most int := case zimmet_private.my_post() when 'administrator' then 1000 else 50 end;
  own int;
begin
  -- Two at once of the same person are one behind the other.
  perform from zimmet_data.staff s where s.id = me for no key update;
  if (select count(*) from zimmet_data.pc p where p.staff_id = me) >= most then
    delete from zimmet_data.pc p
    where p.id = (select o.id from zimmet_data.pc o where o.staff_id = me order by o.said_at, o.id limit 1)
      and p.first_at < now() - interval '1 day';
    if not found then
      perform zimmet_private.refuse('ZM123', jsonb_build_object('most', most));
    end if;
  end if;
  insert into zimmet_data.pc as p (machine_id, staff_id, host_name, system, version, ring, ring_said_by, upkeep)
  values (machine_id, me, host_name, system, version, 3, 'nobody', 'off')
  on conflict on constraint pc_is_told_once_by_each do update set host_name = excluded.host_name
  returning p.id into own;
  return own;
end
$$;
comment on function zimmet_private.insert_pc(uuid, text, text, text) is
  'A PC on which this person was not seen yet. Only so many a person: the one longest unheard of goes, unless all are of today.';
