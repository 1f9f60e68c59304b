create or replace function zimmet.separate_request(command_id uuid, request_id int, seen_version int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'separate', jsonb_build_array(request_id, seen_version, words));
  said text := zimmet_private.require_text(words);
  former_master int := (select q.master_id from zimmet_data.request q where q.id = separate_request.request_id);
  r zimmet_data.request;
  master zimmet_data.request;
  own zimmet_data.request;
  was zimmet_data.joining;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.lock_both(request_id, coalesce(former_master, request_id));
  r := zimmet_private.open_request('separate', request_id, seen_version);
  select q.* into master from zimmet_data.request q where q.id = r.master_id for update;
  master.changed_at := greatest(r.changed_at, master.changed_at + interval '1 microsecond');
  own := zimmet_private.own_legal_clock(master);
  -- Worked out from its own facts, even where what was joined had made it late.
  own.due_at := null;
  own.promised_due_at := null;
  own.legal_due_at := null;
  was := zimmet_private.end_joining(r, said);
  r.master_id := null;
  r := zimmet_private.go_back_to(r, was.from_directorate_id);
  answer := zimmet_private.finish_command(command_id, r, 'separate',
    jsonb_build_object('masterId', master.id, 'wordsHash', zimmet_private.text_hash(said)));
  perform zimmet_private.follow_joinings(own, 'separate_from', jsonb_build_object('requestId', r.id));
  return answer;
end
$$;
comment on function zimmet.separate_request(uuid, int, int, text) is
  'Ayır: the joining was wrong; the request goes back to who held it, the master gets its own clocks back.';
grant execute on function zimmet.separate_request(uuid,int,int,text) to zimmet_staff;
