create or replace function zimmet.log_contact(command_id uuid, request_id int, words text, reached boolean default true) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'log_contact', jsonb_build_array(request_id, words, reached));
  r zimmet_data.request;
  said text := zimmet_private.require_sentence(words);
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('log_contact', request_id);
  insert into zimmet_data.note (request_id, at, staff_id, words)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), said)
  returning id into new_id;
  if coalesce(reached, true) then
    r.contacted_at := coalesce(r.contacted_at, r.changed_at);
    insert into zimmet_data.contact (request_id, at, staff_id, note_id)
    values (r.id, r.changed_at, zimmet_private.my_staff_id(), new_id);
  end if;
  return zimmet_private.finish_command(command_id, r, 'log_contact', jsonb_build_object(
    'noteId', new_id, 'wordsHash', zimmet_private.text_hash(said), 'reached', coalesce(reached, true)));
end
$$;
comment on function zimmet.log_contact(uuid, int, text, boolean) is
  'Vatandaşla görüşüldü: how, and what was said, in a sentence; the first time he was reached stops the first-contact clock, trying does not.';
grant execute on function zimmet.log_contact(uuid,int,text,boolean) to zimmet_staff;
