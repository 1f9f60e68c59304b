create or replace function zimmet_private.number_rows(begun int) returns void
language sql volatile set search_path = '' as $$
  with placed as materialized (
    select r.row_number, y.year
    from zimmet_data.import_row r
    cross join lateral (select extract(year from r.registered_at at time zone zimmet_private.zone())::int as year) y
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
