create or replace function zimmet_private.choose_receiver(receiver int, r zimmet_data.request, subject_id int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- Held until the commit, so that the directorate is not retired meanwhile.
  perform from zimmet_data.directorate d where d.id = receiver and d.is_active for share;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  elsif receiver = r.directorate_id then
    perform zimmet_private.refuse('ZM010', jsonb_build_object('field', 'directorateId'));
  elsif subject_id is not null and (zimmet_private.subject_of(subject_id)).directorate_id <> receiver then
    perform zimmet_private.refuse('ZM011', jsonb_build_object('field', 'subjectId'));
  end if;
end
$$;
comment on function zimmet_private.choose_receiver(int, zimmet_data.request, int) is
  'Refuses a receiver that is retired or holds it already, and a subject that is not the receiver''s.';
