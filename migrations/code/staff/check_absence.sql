create or replace function zimmet_private.check_absence(person int, since timestamptz, until timestamptz) returns void
language plpgsql stable set search_path = '' as $$
begin
  if since is null or not isfinite(since) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'since'));
  elsif until is null or until <= greatest(since, zimmet_private.present()) or until > since + interval '2 years' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'until'));
  elsif exists (
    select from zimmet_data.absence a
    where a.staff_id = person and tstzrange(a.since, coalesce(a.ended_at, a.until)) && tstzrange(check_absence.since, check_absence.until))
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'since'));
  end if;
end
$$;
comment on function zimmet_private.check_absence(int, timestamptz, timestamptz) is
  'Refuses an absence that is over, runs backwards, lasts beyond two years or lies on another of the same person.';
