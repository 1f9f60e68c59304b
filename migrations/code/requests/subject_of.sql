create or replace function zimmet_private.subject_of(wanted_id int) returns zimmet_data.subject
language plpgsql volatile set search_path = '' as $$
declare
  chosen zimmet_data.subject;
begin
  select s.* into chosen from zimmet_data.subject s
  join zimmet_data.directorate d on d.id = s.directorate_id
  where s.id = wanted_id and s.is_active and d.is_active
  -- Held until the commit, so that the directorate is not retired meanwhile.
  for share of d;
  if chosen.id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'subjectId'));
  end if;
  return chosen;
end
$$;
comment on function zimmet_private.subject_of(int) is 'An active subject of an active directorate; others are refused.';
