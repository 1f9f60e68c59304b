create or replace function zimmet_private.add_fixed_holidays(until_year int) returns void
language sql volatile set search_path = '' as $$
  insert into zimmet_data.day_off (kind, name, period)
  select 'holiday', h.name, h.period
  from (
    -- A person may have added a day of a year that has no fixed holidays yet.
    select max(extract(year from lower(o.period) at time zone zimmet_private.zone()))::int as last_year
    from zimmet_data.day_off o
    where o.kind = 'holiday' and o.declared_by is null
  ) as known
  cross join lateral zimmet_private.fixed_holidays(known.last_year + 1, until_year) h
$$;
comment on function zimmet_private.add_fixed_holidays(int) is
  'The fixed holidays of the years that have none yet. Religious days of those years come with a later step, once they are published.';
