create or replace function zimmet.extend_legal(command_id uuid, request_id int, seen_version int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'extend_legal', jsonb_build_array(request_id, seen_version, words));
  r zimmet_data.request;
  said text := zimmet_private.require_text(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('extend_legal', request_id, seen_version);
  perform zimmet_private.legal_basis_of(r);
  if not zimmet_private.law_gives_cause('extend_legal', r) then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'extend_legal'));
  end if;
  r.legal_is_extended := true;
  return zimmet_private.finish_command(command_id, r, 'extend_legal',
    jsonb_build_object('wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.extend_legal(uuid, int, int, text) is
  'The extended period of 4982, announced before the first one ends, with its reason.';
grant execute on function zimmet.extend_legal(uuid,int,int,text) to zimmet_staff;
