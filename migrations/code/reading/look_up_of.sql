create or replace function zimmet_private.look_up_of(asked_by uuid) returns int[]
language sql stable set search_path = '' as $$
  select l.citizen_ids
  from zimmet_data.look_up l
  where l.command_id = asked_by
    and l.staff_id = zimmet_private.my_staff_id()
    and l.xid is distinct from pg_current_xact_id_if_assigned()
    and l.at > statement_timestamp() - interval '15 minutes'
    and zimmet_private.sees_all()
$$;
comment on function zimmet_private.look_up_of(uuid) is
  'Whom a recorded look-up found: only for the one who asked, for a quarter of an hour, and not before it is committed.';
