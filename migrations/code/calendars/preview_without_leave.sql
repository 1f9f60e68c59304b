create or replace function zimmet.preview_without_leave(day_off_id int) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.try_out('undo_leave', jsonb_build_object('day_off_id', day_off_id))
$$;
comment on function zimmet.preview_without_leave(int) is 'What would move if an idari izin were taken back; done and taken back.';
grant execute on function zimmet.preview_without_leave(int) to zimmet_administrator;
