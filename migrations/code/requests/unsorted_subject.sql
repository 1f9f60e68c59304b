create or replace function zimmet_private.unsorted_subject() returns int
language sql stable set search_path = '' as $$
  select s.id
  from zimmet_data.subject s
  join zimmet_data.directorate d on d.id = s.directorate_id and d.is_dispatch_desk
  where s.is_active
  order by s.id
  limit 1
$$;
comment on function zimmet_private.unsorted_subject() is
  'The dispatch desk''s first subject: what nobody could name yet goes to the desk, which sorts it out.';
