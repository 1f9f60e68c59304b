create or replace function zimmet_private.next_number(at timestamptz) returns text
language sql volatile set search_path = '' as $$
  select zimmet_private.request_number(y.year, nextval(zimmet_private.running_numbers(y.year))::int)
  from (select extract(year from at at time zone zimmet_private.zone())::int as year) y
$$;
comment on function zimmet_private.next_number(timestamptz) is
  'The next number of the year (by Turkish time). Unique and rising; one that was drawn and taken back leaves a gap.';
