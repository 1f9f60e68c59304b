create or replace function zimmet.preview_without_extra_work(extra_work_id int) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.try_out('undo_extra_work', jsonb_build_object('extra_work_id', extra_work_id))
$$;
comment on function zimmet.preview_without_extra_work(int) is 'What would move if an extra working time were taken back; done and taken back.';
grant execute on function zimmet.preview_without_extra_work(int) to zimmet_administrator;
