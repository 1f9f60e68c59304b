create or replace function zimmet_private.check_reading_limit(kind text, moment timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  most zimmet_data.reading_limit;
  counted record;
begin
  select l.* into most from zimmet_data.reading_limit l where l.kind = check_reading_limit.kind order by l.id desc limit 1;
  -- The same phone looked up again, by a form that opens anew, is one.
  select count(distinct w.what) filter (where w.at > moment - interval '1 minute') as of_minute,
    count(distinct w.what) as of_hour into counted
  from (
    select coalesce(l.scope ->> 'asked', l.id::text) as what, l.at
    from zimmet_data.read_log l
    where l.staff_id = me and l.kind = check_reading_limit.kind and l.by_database and l.at > moment - interval '1 hour'
  ) w;
  if counted.of_minute >= most.per_minute or counted.of_hour >= most.per_hour then
    perform zimmet_private.refuse('ZM080', jsonb_build_object(
      'kind', kind, 'perMinute', most.per_minute, 'perHour', most.per_hour,
      'isOfHour', counted.of_hour >= most.per_hour));
  end if;
end
$$;
comment on function zimmet_private.check_reading_limit(text, timestamptz) is 'Refuses (ZM080) where a person has read as much of a kind as may be read.';
