create or replace function zimmet_private.age_band(birth_year int, at timestamptz) returns text
language sql immutable parallel safe set search_path = '' as $$
  select case
    when birth_year is null then 'unknown'
    when a.age < 18 then 'under_18'
    when a.age < 30 then '18_29'
    when a.age < 45 then '30_44'
    when a.age < 60 then '45_59'
    when a.age < 75 then '60_74'
    else 'from_75'
  end
  from (select extract(year from at at time zone zimmet_private.zone())::int - birth_year as age) a
$$;
comment on function zimmet_private.age_band(int, timestamptz) is 'The age band of a person at an instant; by the year of birth alone, so a year out at most.';
