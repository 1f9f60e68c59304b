-- A number is drawn without waiting for anybody: a transaction left open holds up nobody else's registration.
-- The price: a number drawn by a registration that was taken back is never given out, so numbers may have gaps.
insert into zimmet_data.refusal_kind (code, name, meaning) values
  ('ZM072', 'held_elsewhere', 'another act under way holds it'),
  ('ZM073', 'server_full', 'the server has no connection left'),
  ('ZM074', 'server_read_only', 'the server takes no changes at present'),
  ('ZM075', 'server_disk_full', 'the server has no room left'),
  ('ZM087', 'server_clock_behind', 'the server''s clock is earlier than what was recorded already'),
  ('ZM088', 'file_quota_reached', 'a person attaches only so many files and bytes a day'),
  ('ZM089', 'too_much_at_once', 'too much was asked at once, or the server is too busy');

-- One for each pair of digits that a number begins with.
do $$
declare
  year_digits text;
begin
  for digits in 0..99 loop
    year_digits := lpad(digits::text, 2, '0');
    execute format('create sequence zimmet_data.running_number_%s as int', year_digits);
    execute format(
      'comment on sequence zimmet_data.running_number_%s is %L', year_digits,
      'Running numbers of the requests registered in a year that ends in these digits; drawn without a lock, so with gaps.');
  end loop;
end
$$;

create function zimmet_private.running_numbers(year int) returns regclass
language sql stable set search_path = '' as $$
  select format('zimmet_data.running_number_%s', lpad((year % 100)::text, 2, '0'))::regclass
$$;
comment on function zimmet_private.running_numbers(int) is 'The sequence that the running numbers of a year are drawn from.';

select setval(zimmet_private.running_numbers(c.year), max(c.last) over (partition by c.year % 100))
from zimmet_data.request_counter c;
drop table zimmet_data.request_counter;

create or replace function zimmet_private.next_number(at timestamptz) returns text
language sql volatile set search_path = '' as $$
  select zimmet_private.request_number(y.year, nextval(zimmet_private.running_numbers(y.year))::int)
  from (select extract(year from at at time zone 'Europe/Istanbul')::int as year) y
$$;
comment on function zimmet_private.next_number(timestamptz) is
  'The next number of the year (by Turkish time). Unique and rising; one that was drawn and taken back leaves a gap.';

create or replace function zimmet_private.number_rows(begun int) returns void
language sql volatile set search_path = '' as $$
  with placed as materialized (
    select r.row_number, y.year
    from zimmet_data.import_row r
    cross join lateral (select extract(year from r.registered_at at time zone 'Europe/Istanbul')::int as year) y
    where r.import_id = begun
    order by y.year, r.registered_at, r.row_number
  ),
  numbered as materialized (
    select p.row_number, zimmet_private.request_number(p.year, nextval(zimmet_private.running_numbers(p.year))::int) as number
    from placed p
  )
  update zimmet_data.import_row r
  set request_id = nextval(pg_get_serial_sequence('zimmet_data.request', 'id')), number = n.number
  from numbered n
  where r.import_id = begun and r.row_number = n.row_number
$$;
comment on function zimmet_private.number_rows(int) is
  'Draws numbers for the rows of an import in the order of their registration; others register meanwhile.';
