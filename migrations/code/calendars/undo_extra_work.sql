create or replace function zimmet.undo_extra_work(command_id uuid, extra_work_id int) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'undo_extra_work', jsonb_build_object('extra_work_id', extra_work_id))
$$;
comment on function zimmet.undo_extra_work(uuid, int) is 'Takes an extra working time back; every deadline returns to where it was.';
grant execute on function zimmet.undo_extra_work(uuid,int) to zimmet_administrator;
