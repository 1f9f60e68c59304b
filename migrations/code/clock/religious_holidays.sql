create or replace function zimmet_private.religious_holidays(firsts date[], days int, name text)
returns table (name text, period tstzrange)
language sql stable set search_path = '' as $$
  select f.name, tstzrange(f.since at time zone zimmet_private.zone(), f.until at time zone zimmet_private.zone())
  from unnest(firsts) as b (first_day)
  cross join lateral (
    values
      (religious_holidays.name || ' arifesi', b.first_day - 1 + time '13:00', b.first_day::timestamp),
      (religious_holidays.name, b.first_day::timestamp, (b.first_day + days)::timestamp)
  ) as f (name, since, until)
$$;
comment on function zimmet_private.religious_holidays(date[], int, text) is
  'A bayram from its first days: the eve from 13:00, then so many whole days.';
