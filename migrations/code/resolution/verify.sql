create or replace function zimmet.verify(
  command_id uuid, request_id int, seen_version int, by_citizen boolean, score int, words text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'verify',
    jsonb_build_array(request_id, seen_version, by_citizen, score, words));
  r zimmet_data.request;
  said text := zimmet_private.optional_text(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('verify', request_id, seen_version);
  perform zimmet_private.keep_verification(r, true, by_citizen, score, said);
  r := zimmet_private.close_period(r);
  return zimmet_private.finish_command(command_id, r, 'verify', jsonb_build_object(
    'byCitizen', by_citizen, 'score', score, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.verify(uuid, int, int, boolean, int, text) is
  'Teyit et ve kapat: somebody outside the directorate, or the citizen, confirms; only this closes.';
grant execute on function zimmet.verify(uuid,int,int,boolean,int,text) to zimmet_staff;
