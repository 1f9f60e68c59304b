create or replace function zimmet.remove_holiday(command_id uuid, day_off_id int) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'remove_holiday', jsonb_build_object('day_off_id', day_off_id))
$$;
comment on function zimmet.remove_holiday(uuid, int) is
  'The state moved or abolished a holiday: it counts no more, and its row stays to be read. What was moved is added anew.';
grant execute on function zimmet.remove_holiday(uuid,int) to zimmet_administrator;
