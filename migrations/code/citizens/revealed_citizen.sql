create or replace function zimmet.revealed_citizen(revealed_by uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select zimmet_private.citizen_in_clear(d.citizen_id)
  from zimmet_data.disclosure d
  join zimmet_data.request r on r.id = d.request_id
  where d.command_id = revealed_by
    and d.staff_id = zimmet_private.my_staff_id()
    and d.xid is distinct from pg_current_xact_id_if_assigned()
    and d.at > statement_timestamp() - interval '15 minutes'
    and zimmet_private.may_see(r.held_by)
$$;
comment on function zimmet.revealed_citizen(uuid) is
  'The data that one''s own reveal asked for, for a quarter of an hour. Not in the transaction that recorded it: who rolls back has seen nothing.';
grant execute on function zimmet.revealed_citizen(uuid) to zimmet_staff;
