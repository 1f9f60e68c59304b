create or replace function zimmet.preview_without_holiday(day_off_id int) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.try_out('remove_holiday', jsonb_build_object('day_off_id', day_off_id))
$$;
comment on function zimmet.preview_without_holiday(int) is 'What would move if a holiday were worked; done and taken back.';
grant execute on function zimmet.preview_without_holiday(int) to zimmet_administrator;
