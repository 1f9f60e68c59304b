create or replace function zimmet_private.worked_part(wanted_calendar_id int, span tstzrange) returns tstzmultirange
language sql stable set search_path = '' as $$
  select coalesce(range_agg(tstzrange(to_timestamp(s.starts), to_timestamp(s.ends)) * span), '{}')
  from zimmet_data.work_clock c
  cross join lateral unnest(c.starts, c.ends) as s (starts, ends)
  where c.calendar_id = wanted_calendar_id
    and s.ends > zimmet_private.second_of(lower(span)) and s.starts < zimmet_private.second_of(upper(span))
$$;
comment on function zimmet_private.worked_part(int, tstzrange) is 'What of a stretch is worked on a calendar.';
