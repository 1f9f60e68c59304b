create or replace function zimmet.preview_enrol_file(acts jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.try_staff_file(zimmet_private.check_staff_acts(acts)) || jsonb_build_object('takesTwo', zimmet_private.staff_file_is_shared(acts))
$$;
comment on function zimmet.preview_enrol_file(jsonb) is 'What a file of staff would do, and whether it would wait for a second person.';
grant execute on function zimmet.preview_enrol_file(jsonb) to zimmet_administrator;
