create or replace function zimmet_private.settle_citizens(begun int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update zimmet_data.import_row r
  set citizen_id = (
    select min(c.id) from zimmet_data.citizen c where c.phone = r.citizen_phone and c.full_name = r.citizen_name)
  where r.import_id = begun and r.citizen_phone is not null;
  -- The same name with the same phone is one person; without a phone nobody can tell.
  with person as (
    select r.row_number, case when r.citizen_phone is null then r.row_number
      else min(r.row_number) over (partition by r.citizen_phone, r.citizen_name) end as first_row
    from zimmet_data.import_row r
    where r.import_id = begun and r.citizen_id is null and r.citizen_name is not null
  ),
  numbered as materialized (
    select p.first_row, nextval(pg_get_serial_sequence('zimmet_data.citizen', 'id')) as id
    from (select distinct q.first_row from person q) p
  )
  update zimmet_data.import_row r
  set citizen_id = n.id
  from person p
  join numbered n on n.first_row = p.first_row
  where r.import_id = begun and r.row_number = p.row_number;
  insert into zimmet_data.citizen (id, full_name, phone, phone_extension) overriding system value
  select distinct on (r.citizen_id) r.citizen_id, r.citizen_name, r.citizen_phone, r.phone_extension
  from zimmet_data.import_row r
  where r.import_id = begun and r.citizen_id is not null
    and not exists (select from zimmet_data.citizen c where c.id = r.citizen_id)
  -- Of the rows of one person the first that tells an extension.
  order by r.citizen_id, r.phone_extension is null, r.row_number;
end
$$;
comment on function zimmet_private.settle_citizens(int) is 'Finds or keeps the citizens of the rows of an import.';
