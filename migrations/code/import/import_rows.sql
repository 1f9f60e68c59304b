create or replace function zimmet.import_rows(import_id int, rows jsonb) returns table (row_number int, reason text)
language plpgsql volatile security definer set search_path = '' as $$
declare
  i zimmet_data.import := zimmet_private.open_import(import_id);
begin
  if jsonb_typeof(rows) is distinct from 'array' or jsonb_array_length(rows) > 5000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'rows'));
  end if;
  perform zimmet_private.add_names(i, rows);
  return query
    with told as materialized (
      select t.*, zimmet_private.fault_of_row(i.source, i.id, t) as fault from zimmet_private.match_rows(rows) t
    ),
    taken as (
      insert into zimmet_data.import_row (
        import_id, row_number, key, registered_at, due_at, closed_at, outcome, directorate_id, subject_id, neighbourhood_id,
        street_id, channel_id, plain, description, closing_words, citizen_name, citizen_phone,
        phone_extension)
      select i.id, t.row_number, t.key, t.registered_at, t.due_at, t.closed_at, t.outcome, t.directorate_id, t.subject_id,
        t.neighbourhood_id, t.street_id, t.channel_id, t.plain,
        -- An address that the catalogue lacks stays readable and findable.
        t.description || case when t.street_id is null and zimmet_private.says(t.street) then e'\nAdres: ' || left(btrim(t.street), 150) else '' end,
        t.closing_words,
        -- Whoever left a number but no name can still be called back.
        case when t.citizen_phone is not null then coalesce(t.citizen_name, '—') else t.citizen_name end, t.citizen_phone,
        t.phone_extension
      from told t
      where t.fault is null
    )
    select t.row_number, t.fault from told t where t.fault is not null order by t.row_number;
end
$$;
comment on function zimmet.import_rows(int, jsonb) is
  'Takes a portion of at most 5,000 rows into the import this transaction began; tells which do not come in and why (already_there: they came before).';
grant execute on function zimmet.import_rows(int,jsonb) to zimmet_administrator;
