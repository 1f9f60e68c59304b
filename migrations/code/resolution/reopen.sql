create or replace function zimmet.reopen(
  command_id uuid, request_id int, seen_version int, by_citizen boolean, score int, words text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'reopen',
    jsonb_build_array(request_id, seen_version, by_citizen, score, words));
  r zimmet_data.request;
  said text := zimmet_private.require_text(words);
  worker int;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('reopen', request_id, seen_version);
  perform zimmet_private.keep_verification(r, false, by_citizen, score, said);
  answer := jsonb_build_object('byCitizen', by_citizen, 'score', score, 'wordsHash', zimmet_private.text_hash(said),
    'from', zimmet_private.state_of(r.state, r.held_until, r.master_id));
  worker := r.clerk_id;
  r := zimmet_private.take_back_to_work(r, zimmet_private.my_staff_id());
  answer := answer || jsonb_strip_nulls(jsonb_build_object('fromClerkId', case when r.clerk_id is null then worker end));
  return zimmet_private.finish_command(command_id, r, 'reopen', answer);
end
$$;
comment on function zimmet.reopen(uuid, int, int, boolean, int, text) is
  'Çözülmedi, yeniden aç: the same request, back in the same custody; counted as a return of the work.';
grant execute on function zimmet.reopen(uuid,int,int,boolean,int,text) to zimmet_staff;
