create or replace function zimmet_private.log_reading(kind text, scope jsonb, how_many int) returns void
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  moment timestamptz;
begin
  -- Written, not only locked: at any isolation a session that waited counts what the other committed, or fails.
  insert into zimmet_data.reading_turn as t (staff_id, at) values (me, clock_timestamp())
  on conflict on constraint reading_turn_is_identified do update set at = excluded.at;
  moment := clock_timestamp();
  perform zimmet_private.check_reading_limit(kind, moment);
  insert into zimmet_data.read_log (id, at, staff_id, told_by, kind, by_database, scope, found)
  values (uuidv7(), moment, me, me, kind, true, scope, how_many);
end
$$;
comment on function zimmet_private.log_reading(text, jsonb, int) is
  'Counts and records one reading of personal data by whoever is signed in; refuses (ZM080) beyond the limits.';
