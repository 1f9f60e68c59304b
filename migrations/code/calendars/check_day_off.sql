create or replace function zimmet_private.check_day_off(name text, since timestamptz, until timestamptz, calendar_ids int[])
returns void
language plpgsql stable set search_path = '' as $$
begin
  perform zimmet_private.require_text(name);
  if since is null or until is null or not isfinite(since) or not isfinite(until) or until <= since then
    perform zimmet_private.refuse('ZM030', jsonb_build_object('field', 'until'));
  elsif exists (
    select from unnest(calendar_ids) as w (id)
    where not exists (select from zimmet_data.work_calendar c where c.id = w.id))
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'calendarIds'));
  end if;
  perform zimmet_private.refuse_outside_horizon(since, 'since');
  perform zimmet_private.refuse_outside_horizon(until, 'until');
end
$$;
comment on function zimmet_private.check_day_off(text, timestamptz, timestamptz, int[]) is
  'Refuses a day off that ends before it begins, has no name, or is meant for a calendar that is none.';
