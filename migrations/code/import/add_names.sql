create or replace function zimmet_private.add_names(i zimmet_data.import, rows jsonb) returns void
language plpgsql volatile set search_path = '' as $$
begin
  insert into zimmet_data.directorate (name, is_active)
  select min(btrim(x.directorate)), false
  from jsonb_to_recordset(rows) as x (directorate text)
  where 'directorate' = any (i.adds) and zimmet_private.says(x.directorate) and length(x.directorate) <= 200
    and zimmet_private.name_key(x.directorate) not in (select k.key from zimmet_private.name_by_key k where k.kind = 'directorate')
  group by zimmet_private.name_key(x.directorate);
  insert into zimmet_data.neighbourhood (name, is_active)
  select min(btrim(x.neighbourhood)), false
  from jsonb_to_recordset(rows) as x (neighbourhood text)
  where 'neighbourhood' = any (i.adds) and zimmet_private.says(x.neighbourhood) and length(x.neighbourhood) <= 200
    and zimmet_private.name_key(x.neighbourhood) not in (select k.key from zimmet_private.name_by_key k where k.kind = 'neighbourhood')
  group by zimmet_private.name_key(x.neighbourhood);
  insert into zimmet_data.subject (name, directorate_id, is_active)
  select min(btrim(x.subject)), min(d.id), false
  from jsonb_to_recordset(rows) as x (directorate text, subject text)
  join zimmet_private.name_by_key d on d.kind = 'directorate' and d.key = zimmet_private.name_key(x.directorate)
  where 'subject' = any (i.adds) and zimmet_private.says(x.subject) and length(x.subject) <= 200
    and zimmet_private.name_key(x.subject) not in (select k.key from zimmet_private.name_by_key k where k.kind = 'subject')
  group by zimmet_private.name_key(x.subject);
end
$$;
comment on function zimmet_private.add_names(zimmet_data.import, jsonb) is
  'Adds the names that rows bring and the catalogue lacks, retired, where the import was told to.';
