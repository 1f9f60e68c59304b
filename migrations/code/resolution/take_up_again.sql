create or replace function zimmet_private.take_up_again(
  command_id uuid, request_id int, seen_version int, by_citizen boolean, score int, said text
) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request := zimmet_private.open_request('reopen', request_id, seen_version);
  told jsonb;
  worker int := r.clerk_id;
begin
  perform zimmet_private.keep_verification(r, false, by_citizen, score, said);
  told := jsonb_build_object('byCitizen', by_citizen, 'score', score, 'wordsHash', zimmet_private.text_hash(said),
    'from', zimmet_private.state_of(r.state, r.held_until, r.master_id));
  r := zimmet_private.take_back_to_work(r, zimmet_private.my_staff_id());
  told := told || jsonb_strip_nulls(jsonb_build_object('fromClerkId', case when r.clerk_id is null then worker end));
  return zimmet_private.finish_command(command_id, r, 'reopen', told);
end
$$;
comment on function zimmet_private.take_up_again(uuid, int, int, boolean, int, text) is
  'The same request, back in the same custody, for it is not solved; counted as a return of the work.';
