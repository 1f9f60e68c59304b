create or replace function zimmet.add_note(command_id uuid, request_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'add_note', jsonb_build_array(request_id, words));
  r zimmet_data.request;
  said text := zimmet_private.require_text(words);
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('add_note', request_id);
  insert into zimmet_data.note (request_id, at, staff_id, words)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), said)
  returning id into new_id;
  return zimmet_private.finish_command(command_id, r, 'add_note',
    jsonb_build_object('noteId', new_id, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.add_note(uuid, int, text) is 'Not ekle.';
grant execute on function zimmet.add_note(uuid,int,text) to zimmet_staff;
