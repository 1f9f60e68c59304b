create or replace function zimmet.undo_leave(command_id uuid, day_off_id int) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'undo_leave', jsonb_build_object('day_off_id', day_off_id))
$$;
comment on function zimmet.undo_leave(uuid, int) is 'Takes an idari izin back; every deadline returns to where it was.';
grant execute on function zimmet.undo_leave(uuid,int) to zimmet_administrator;
