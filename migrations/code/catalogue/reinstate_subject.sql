create or replace function zimmet.reinstate_subject(command_id uuid, subject_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'reinstate_subject', jsonb_build_array(subject_id));
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  update zimmet_data.subject s set is_active = true, successor_id = null
  from zimmet_data.directorate d
  where s.id = reinstate_subject.subject_id and not s.is_active and d.id = s.directorate_id and d.is_active;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'subjectId'));
  end if;
  perform zimmet_private.record_catalogue_change('subject', subject_id, 'reinstate', '{}');
  return zimmet_private.store_answer(command_id, jsonb_build_object('subjectId', subject_id));
end
$$;
comment on function zimmet.reinstate_subject(uuid, int) is 'A retired subject of an open directorate is offered again; its successor goes on being found by its words.';
grant execute on function zimmet.reinstate_subject(uuid,int) to zimmet_administrator;
