create or replace function zimmet.hand_over(
  command_id uuid, request_id int, seen_version int, directorate_id int, reason_id int, words text, subject_id int
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'hand_over',
    jsonb_build_array(request_id, seen_version, directorate_id, reason_id, words, subject_id));
  r zimmet_data.request;
  said text;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('hand_over', request_id, seen_version);
  perform zimmet_private.choose_receiver(directorate_id, r, subject_id);
  said := zimmet_private.check_reason(reason_id, 'hand_over', words);
  answer := jsonb_build_object('from', r.directorate_id, 'to', directorate_id, 'reasonId', reason_id,
    'wordsHash', zimmet_private.text_hash(said), 'subjectId', subject_id);
  r := zimmet_private.end_hold(r);
  r.hand_over_count := r.hand_over_count + 1;
  r.subject_id := coalesce(subject_id, r.subject_id);
  r := zimmet_private.move_custody(r, directorate_id, 'handed_over', zimmet_private.my_staff_id(), reason_id, said);
  return zimmet_private.finish_command(command_id, r, 'hand_over', answer);
end
$$;
comment on function zimmet.hand_over(uuid, int, int, int, int, text, int) is
  'Devret: custody passes to another directorate for a reason, with the subject it should have had where one is named.';
grant execute on function zimmet.hand_over(uuid,int,int,int,int,text,int) to zimmet_staff;
