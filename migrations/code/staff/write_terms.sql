create or replace function zimmet_private.write_terms(person zimmet_data.staff, p jsonb, first_id int) returns void
language plpgsql volatile set search_path = '' as $$
declare
  since timestamptz := (p ->> 'works_from')::timestamptz;
  until timestamptz := (p ->> 'works_until')::timestamptz;
begin
  perform zimmet_private.check_terms(person, p);
  update zimmet_data.staff s set extension = p ->> 'extension', works_from = since, works_until = until where s.id = person.id;
  -- Rights end by the clock. For a week the program can still say so; then the server lets nobody in either.
  if until is distinct from person.works_until then
    execute format('alter role %I valid until %L', person.login, coalesce((until + interval '7 days')::text, 'infinity'));
  end if;
  perform zimmet_private.record_staff_change(person.id, 'terms', jsonb_strip_nulls(jsonb_build_object(
    'extension', p ->> 'extension', 'since', since, 'until', until, 'proposedBy', first_id)));
end
$$;
comment on function zimmet_private.write_terms(zimmet_data.staff, jsonb, int) is
  'Somebody''s extension and from when until when he works here, on record.';
