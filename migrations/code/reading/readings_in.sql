create or replace function zimmet_private.readings_in(told jsonb) returns table (
  id uuid, login text, age_ms double precision, kind text, scope jsonb, found int
)
language sql stable set search_path = '' as $$
  select t.id, t.login, greatest(t."ageMs", 0), t.kind, coalesce(t.scope, '{}'), t.found
  from jsonb_to_recordset(told) as t (id uuid, login text, "ageMs" double precision, kind text, scope jsonb, found int)
$$;
comment on function zimmet_private.readings_in(jsonb) is 'What a program tells of readings, as rows.';
