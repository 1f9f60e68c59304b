create or replace function zimmet.hold(
  command_id uuid, request_id int, seen_version int, reason_id int, until timestamptz, words text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'hold',
    jsonb_build_array(request_id, seen_version, reason_id, extract(epoch from until), words));
  r zimmet_data.request;
  said text := zimmet_private.optional_text(words);
  pauses boolean := (select x.pauses_clock from zimmet_data.hold_reason x where x.id = reason_id);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('hold', request_id, seen_version);
  perform zimmet_private.check_hold(reason_id, until, r.changed_at);
  perform zimmet_private.check_hold_sums(r, reason_id, until);
  -- After the deadline work may wait, and be seen to wait; the clock does not.
  insert into zimmet_data.hold_period (request_id, since, until, reason_id, words, held_by, stops_clock, stops_promise)
  values (r.id, r.changed_at, until, reason_id, said, zimmet_private.my_staff_id(),
    pauses and (r.due_at <= zimmet_private.present()) is not true,
    pauses and (least(r.due_at, r.promised_due_at) <= zimmet_private.present()) is not true);
  r.held_until := until;
  r.hold_reason_id := reason_id;
  return zimmet_private.finish_command(command_id, r, 'hold', jsonb_build_object(
    'reasonId', reason_id, 'until', (extract(epoch from until) * 1000)::bigint, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.hold(uuid, int, int, int, timestamptz, text) is
  'Beklet: work waits for a named reason until a date, and goes on by itself then.';
grant execute on function zimmet.hold(uuid,int,int,int,timestamptz,text) to zimmet_staff;
