create or replace function zimmet.explain(command_id uuid, request_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  given jsonb := zimmet_private.begin_command(command_id, 'explain', jsonb_build_array(request_id, words));
  r zimmet_data.request;
  said text := zimmet_private.require_text(words);
begin
  if given is not null then
    return given;
  end if;
  r := zimmet_private.open_for_addition('explain', request_id);
  update zimmet_data.explanation e
  set answered_at = r.changed_at, answered_by = zimmet_private.my_staff_id(), answer = said
  where e.request_id = r.id and e.answered_at is null;
  if not found then
    perform zimmet_private.refuse('ZM032', jsonb_build_object('act', 'explain'));
  end if;
  return zimmet_private.finish_command(command_id, r, 'explain',
    jsonb_build_object('wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.explain(uuid, int, text) is 'Açıklama yap: the holder answers the question that is open.';
grant execute on function zimmet.explain(uuid,int,text) to zimmet_staff;
