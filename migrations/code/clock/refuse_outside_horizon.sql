create or replace function zimmet_private.refuse_outside_horizon(asked timestamptz, field text) returns void
language plpgsql stable set search_path = '' as $$
declare
  known record;
begin
  select max(c.from_second) as since, min(c.until_second) as until into known from zimmet_data.work_clock c;
  if zimmet_private.second_of(asked) not between known.since and known.until then
    perform zimmet_private.refuse('ZM026',
      jsonb_build_object('field', field, 'from', known.since * 1000, 'until', known.until * 1000));
  end if;
end
$$;
comment on function zimmet_private.refuse_outside_horizon(timestamptz, text) is
  'Refuses a date that a person typed for a year that some calendar does not know (ZM026), naming the field.';
