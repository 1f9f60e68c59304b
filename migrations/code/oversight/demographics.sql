create or replace function zimmet.demographics(quarter date, part text, part_id int) returns table (age_band text, sex text, people int)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.check_overseeing();
  if part is null or part_id is null or part not in ('all', 'directorate', 'subject', 'neighbourhood') then
    perform zimmet_private.refuse('ZM081', jsonb_build_object('field', 'part'));
  elsif not exists (
    select from zimmet_data.publication p
    where p.quarter = demographics.quarter and p.xid is distinct from pg_current_xact_id_if_assigned())
  then
    perform zimmet_private.refuse('ZM081', jsonb_build_object('field', 'quarter'));
  end if;
  return query
    select p.age_band, p.sex, p.people from zimmet_data.published_people p
    where (p.quarter, p.part, p.part_id) = (demographics.quarter, demographics.part, demographics.part_id)
    order by 1, 2;
end
$$;
comment on function zimmet.demographics(date, text, int) is
  'How many people asked in a published quarter, by age and sex, to the nearest five: of all (key 0), of a directorate, subject or neighbourhood; for overseers.';
grant execute on function zimmet.demographics(date,text,int) to zimmet_staff;
