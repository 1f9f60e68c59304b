create or replace function zimmet_private.request_number(year int, running int) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select format('%s-%s-%s', lpad((year % 100)::text, 2, '0'), padded,
    zimmet_private.check_digit(lpad((year % 100)::text, 2, '0') || padded))
  from (select case when running < 1000000 then lpad(running::text, 6, '0') else running::text end as padded) as p
$$;
comment on function zimmet_private.request_number(int, int) is
  'The number read out on the phone: two digits of the year, running number of that year, check digit, as 26-001336-7.';
