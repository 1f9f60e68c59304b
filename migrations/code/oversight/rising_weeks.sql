create or replace function zimmet_private.rising_weeks(scope jsonb)
returns table (before_since bigint, since bigint, until bigint, weeks int)
language sql stable set search_path = '' as $$
  select u.until - (7 + 7 * w.weeks) * zimmet_private.day_seconds() * 1000::bigint, u.until - 7 * zimmet_private.day_seconds() * 1000::bigint, u.until, w.weeks
  from (
    -- Whole days only: a morning is no day.
    select zimmet_private.milliseconds(date_trunc('day',
      least(zimmet_private.instant_in(scope, 'until'), now()), zimmet_private.zone())) as until
  ) u
  cross join lateral (
    -- Weeks before the first request of all are no weeks without requests.
    select greatest(0, least(8, (u.until - zimmet_private.milliseconds(min(r.registered_at))) / (7 * zimmet_private.day_seconds() * 1000::bigint) - 1))::int as weeks
    from zimmet_data.request r where r.state <> 'taken_back'
  ) w
$$;
comment on function zimmet_private.rising_weeks(jsonb) is
  'In milliseconds: the last seven whole days of a scope, and up to eight weeks before them of which there are records.';
