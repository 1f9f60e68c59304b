create or replace function zimmet_private.take_away(wanted_kind text, day_off_id int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform zimmet_private.begin_calendar_change();
  update zimmet_data.day_off o
  set undone_at = clock_timestamp(), undone_by = zimmet_private.my_staff_id()
  where o.id = day_off_id and o.kind = wanted_kind and o.undone_at is null;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'dayOffId'));
  end if;
  perform zimmet_private.apply_calendars(null);
end
$$;
comment on function zimmet_private.take_away(text, int) is
  'A holiday or idari izin counts no more; its row stays, with who took it away. Builds the clocks without it.';
