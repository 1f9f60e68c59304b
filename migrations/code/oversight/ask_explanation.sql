create or replace function zimmet.ask_explanation(command_id uuid, request_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'ask_explanation', jsonb_build_array(request_id, words));
  r zimmet_data.request;
  said text := zimmet_private.require_text(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('ask_explanation', request_id);
  insert into zimmet_data.explanation (request_id, asked_at, asked_by, question)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), said)
  on conflict do nothing;
  if not found then
    perform zimmet_private.refuse('ZM032', jsonb_build_object('act', 'ask_explanation'));
  end if;
  return zimmet_private.finish_command(command_id, r, 'ask_explanation',
    jsonb_build_object('wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.ask_explanation(uuid, int, text) is
  'Açıklama iste: the director of the holder or an overseer asks why; one question at a time.';
grant execute on function zimmet.ask_explanation(uuid,int,text) to zimmet_staff;
