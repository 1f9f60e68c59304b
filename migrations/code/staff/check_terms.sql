create or replace function zimmet_private.check_terms(person zimmet_data.staff, p jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  since timestamptz := (p ->> 'works_from')::timestamptz;
  until timestamptz := (p ->> 'works_until')::timestamptz;
begin
  if p ->> 'extension' !~ '^\d{1,6}$' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'extension'));
  elsif not zimmet_private.terms_differ(person, p) then
    return;
  elsif until <= coalesce(since, until - interval '1 second') or until is distinct from person.works_until and until <= clock_timestamp() then
    -- Who is to have no right now leaves, which frees his work.
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'worksUntil'));
  end if;
  perform zimmet_private.refuse_own_case(person.id);
exception
  when invalid_datetime_format or datetime_field_overflow then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'worksUntil'));
end
$$;
comment on function zimmet_private.check_terms(zimmet_data.staff, jsonb) is
  'Refuses an extension of letters, a time that runs backwards or ends in the past, and another time for oneself.';
