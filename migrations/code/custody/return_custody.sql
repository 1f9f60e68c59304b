create or replace function zimmet.return_custody(command_id uuid, request_id int, seen_version int, reason_id int, words text)
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'return_custody',
    jsonb_build_array(request_id, seen_version, reason_id, words));
  r zimmet_data.request;
  said text;
  desk int := (select d.id from zimmet_data.directorate d where d.is_dispatch_desk);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('return_custody', request_id, seen_version);
  said := zimmet_private.check_reason(reason_id, 'return', words);
  r := zimmet_private.end_hold(r);
  r.returned_count := r.returned_count + 1;
  answer := jsonb_build_object('from', r.directorate_id, 'to', desk, 'reasonId', reason_id,
    'wordsHash', zimmet_private.text_hash(said));
  r := zimmet_private.move_custody(r, desk, 'returned', zimmet_private.my_staff_id(), reason_id, said);
  return zimmet_private.finish_command(command_id, r, 'return_custody', answer);
end
$$;
comment on function zimmet.return_custody(uuid, int, int, int, text) is
  'İade et: "not ours"; custody passes to the dispatch desk for a reason.';
grant execute on function zimmet.return_custody(uuid,int,int,int,text) to zimmet_staff;
