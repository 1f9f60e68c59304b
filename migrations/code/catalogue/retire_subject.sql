create or replace function zimmet.retire_subject(command_id uuid, subject_id int, successor_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'retire_subject', jsonb_build_array(subject_id, successor_id));
  going zimmet_data.subject;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  perform from zimmet_data.subject s where s.id in (retire_subject.subject_id, retire_subject.successor_id) order by s.id for no key update;
  select s.* into going from zimmet_data.subject s where s.id = retire_subject.subject_id and s.is_active;
  if going.id is null or going.id = zimmet_private.unsorted_subject() then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'subjectId'));
  elsif successor_id is not null and (
    successor_id = going.id or not exists (select from zimmet_data.subject s where s.id = retire_subject.successor_id and s.is_active))
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'successorId'));
  end if;
  update zimmet_data.subject s set is_active = false, successor_id = retire_subject.successor_id where s.id = going.id;
  -- Whoever types the old words finds the new subject.
  update zimmet_data.subject s
  set keywords = array_to_string(zimmet_private.phrases_in(s.keywords) || going.name || zimmet_private.phrases_in(going.keywords), ', ')
  where s.id = retire_subject.successor_id;
  perform zimmet_private.record_catalogue_change('subject', going.id, 'retire',
    jsonb_build_object('successorId', successor_id, 'name', going.name));
  return zimmet_private.store_answer(command_id, jsonb_build_object('subjectId', going.id));
end
$$;
comment on function zimmet.retire_subject(uuid, int, int) is
  'A subject that is offered no more; its successor is found by its words. What is open keeps the subject it was registered with, and what that owes.';
grant execute on function zimmet.retire_subject(uuid,int,int) to zimmet_administrator;
