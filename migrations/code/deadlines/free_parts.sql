create or replace function zimmet_private.free_parts(wanted_calendar_id int, span tstzrange)
returns table (pattern tstzmultirange, weekend tstzmultirange)
language sql stable set search_path = '' as $$
  select
    (select coalesce(range_agg(p.span * free_parts.span), '{}')
     from zimmet_private.pattern_spans(wanted_calendar_id, b.first_day - 1, b.last_day + 1) p),
    (select coalesce(range_agg(w.period * free_parts.span), '{}')
     from zimmet_private.weekends(b.first_day, b.last_day, wanted_calendar_id) w)
  from (
    select (lower(span) at time zone zimmet_private.zone())::date as first_day,
      (upper(span) at time zone zimmet_private.zone())::date as last_day
  ) as b
$$;
comment on function zimmet_private.free_parts(int, tstzrange) is
  'What of a stretch the weekly pattern would work if nothing were off, and its days without any work.';
