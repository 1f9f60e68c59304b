create or replace function zimmet.change_subject(command_id uuid, request_id int, seen_version int, subject_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'change_subject',
    jsonb_build_array(request_id, seen_version, subject_id, words));
  r zimmet_data.request;
  said text;
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('change_subject', request_id, seen_version);
  said := case
    when zimmet_private.owes_words('change_subject', r) then zimmet_private.require_text(words)
    else zimmet_private.optional_text(words)
  end;
  if (zimmet_private.subject_of(subject_id)).directorate_id <> r.directorate_id then
    perform zimmet_private.refuse('ZM011', jsonb_build_object('field', 'subjectId'));
  end if;
  if said is not null then
    insert into zimmet_data.note (request_id, at, staff_id, words)
    values (r.id, r.changed_at, zimmet_private.my_staff_id(), said)
    returning id into new_id;
  end if;
  answer := jsonb_build_object('from', r.subject_id, 'to', subject_id, 'noteId', new_id,
    'wordsHash', zimmet_private.text_hash(said));
  r.subject_id := subject_id;
  return zimmet_private.finish_command(command_id, r, 'change_subject', answer);
end
$$;
comment on function zimmet.change_subject(uuid, int, int, int, text) is
  'Another subject of the same directorate; work in hand is renamed for a stated reason. One of another directorate goes with a hand-over.';
grant execute on function zimmet.change_subject(uuid,int,int,int,text) to zimmet_staff;
