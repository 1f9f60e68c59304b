create or replace function zimmet.update_orders() returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  machine uuid := zimmet_private.my_machine();
  own record;
begin
  if zimmet_private.my_post() is null then
    perform zimmet_private.refuse('ZM022');
  end if;
  select m.ring, m.exempt_until into own from zimmet_data.update_machine m where m.machine_id = machine;
  if own.ring = 0 and zimmet_private.my_program() is not null then
    insert into zimmet_data.update_run as r (machine_id, version) values (machine, zimmet_private.my_program())
    on conflict on constraint update_run_is_identified do update set last_at = now() where r.last_at < now() - interval '5 minutes';
  end if;
  return jsonb_build_object(
    'generation', coalesce((select o.generation from zimmet_data.update_order o), 0),
    'ring', own.ring,
    'releases', coalesce(
      (select jsonb_agg(jsonb_build_object('ring', r.ring, 'sequence', r.sequence)) from zimmet_data.update_release r), '[]'));
end
$$;
comment on function zimmet.update_orders() is
  'What the administrators order of the PC of this session. A PC of the pilot ring shows by asking that it is worked with in its version.';
grant execute on function zimmet.update_orders() to zimmet_staff;
