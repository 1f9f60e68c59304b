create or replace function zimmet_private.match_rows(rows jsonb) returns setof zimmet_private.told_row
language sql stable set search_path = '' as $$
  with name as materialized (select k.* from zimmet_private.name_by_key k),
  street as materialized (select k.* from zimmet_private.street_by_key k),
  told as materialized (
    select x.*, e.told, zimmet_private.name_key(x.directorate) as directorate_key, zimmet_private.name_key(x.subject) as subject_key,
      zimmet_private.name_key(x.neighbourhood) as neighbourhood_key, zimmet_private.street_key(x.street) as street_key
    from jsonb_array_elements(rows) as e (told)
    cross join lateral jsonb_to_record(e.told) as x (
      "row" int, key text, "registeredAt" bigint, "dueAt" bigint, "closedAt" bigint, outcome text, directorate text, subject text,
      neighbourhood text, street text, channel text, description text, "closingWords" text, "citizenName" text,
      "citizenPhone" text)
  )
  select t."row", t.key, row_number() over (partition by t.key order by t."row"), to_timestamp(t."registeredAt" / 1000.0),
    to_timestamp(t."dueAt" / 1000.0), to_timestamp(t."closedAt" / 1000.0), t.outcome, d.id, d.is_active, s.id,
    t.neighbourhood, n.id, t.street, st.id, c.id, coalesce(zimmet_private.what_is_said(t.description), t.subject),
    zimmet_private.what_is_said(t."closingWords"), regexp_replace(zimmet_private.what_is_said(t."citizenName"), '\s+', ' ', 'g'),
    zimmet_private.phone_of(t."citizenPhone"), zimmet_private.plain_of(t.told),
    zimmet_private.phone_extension_of(t."citizenPhone")
  from told t
  left join name s on s.kind = 'subject' and s.key = t.subject_key
  -- Where none is told the subject says whose it is.
  left join name d on d.kind = 'directorate'
    and case when zimmet_private.says(t.directorate) then d.key = t.directorate_key else d.id = s.directorate_id end
  left join name n on n.kind = 'neighbourhood' and n.key = t.neighbourhood_key
  left join street st on st.neighbourhood_id = n.id and st.key = t.street_key
  left join zimmet_data.channel c on c.code = t.channel
$$;
comment on function zimmet_private.match_rows(jsonb) is
  'Rows as the program tells them (instants in milliseconds) with the entries of the catalogue that their names mean.';
