create or replace function zimmet_private.explain_span(wanted_calendar_id int, paused_request_id int, span tstzrange)
returns table (since timestamptz, until timestamptz, kind text, name text, counted boolean)
language sql stable set search_path = '' as $$
  select lower(d.part), upper(d.part), p.kind, p.name, p.counted
  from zimmet_private.pieces_of(wanted_calendar_id, paused_request_id, span) p
  cross join lateral unnest(p.spans) as u (part)
  -- A night shift stays whole; a weekend and round-the-clock work are told day by day.
  cross join lateral (select p.kind = 'weekend' or upper(u.part) - lower(u.part) > interval '24 hours') as l (is_long)
  cross join lateral (
    select u.part where not l.is_long
    union all
    select zimmet_private.by_day(u.part) where l.is_long
  ) as d (part)
$$;
comment on function zimmet_private.explain_span(int, int, tstzrange) is 'The same as pieces_of, piece by piece and long ones by the day.';
