create or replace function zimmet_private.check_new_calendar(name text, observes_days_off boolean) returns void
language plpgsql stable set search_path = '' as $$
begin
  perform zimmet_private.begin_calendar_change();
  if not zimmet_private.says(name) then
    perform zimmet_private.refuse('ZM008', jsonb_build_object('field', 'name'));
  elsif observes_days_off is null or length(name) > 200 or exists (
    select from zimmet_data.work_calendar c where zimmet.fold(c.name) = zimmet.fold(btrim(check_new_calendar.name)))
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'name'));
  end if;
end
$$;
comment on function zimmet_private.check_new_calendar(text, boolean) is
  'Refuses a calendar without a name, or with one that another has, however it is written.';
