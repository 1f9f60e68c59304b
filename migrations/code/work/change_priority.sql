create or replace function zimmet.change_priority(command_id uuid, request_id int, seen_version int, priority text, words text default null)
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'change_priority',
    jsonb_build_array(request_id, seen_version, priority, words));
  r zimmet_data.request;
  said text := zimmet_private.optional_text(words);
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('change_priority', request_id, seen_version);
  if priority is null or priority not in ('low', 'normal', 'high', 'urgent') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'priority'));
  elsif zimmet_private.gives_later_date(r, priority) then
    said := zimmet_private.require_sentence(words);
  end if;
  if said is not null then
    insert into zimmet_data.note (request_id, at, staff_id, words)
    values (r.id, r.changed_at, zimmet_private.my_staff_id(), said) returning id into new_id;
  end if;
  answer := jsonb_build_object('from', r.priority, 'to', priority, 'noteId', new_id, 'wordsHash', zimmet_private.text_hash(said));
  r.priority := priority;
  return zimmet_private.finish_command(command_id, r, 'change_priority', answer);
end
$$;
comment on function zimmet.change_priority(uuid, int, int, text, text) is
  'Another priority; the change stays in the history. One that moves the deadline later owes its reason in a sentence, kept as a note.';
grant execute on function zimmet.change_priority(uuid,int,int,text,text) to zimmet_staff;
