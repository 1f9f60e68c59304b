create or replace function zimmet.extend(command_id uuid, request_id int, seen_version int, until timestamptz, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'extend',
    jsonb_build_array(request_id, seen_version, extract(epoch from until), words));
  r zimmet_data.request;
  said text := zimmet_private.require_sentence(words);
  worked_until bigint;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('extend', request_id, seen_version);
  if until is null or not isfinite(until) or until <= r.due_at or until > r.due_at + interval '90 days' then
    perform zimmet_private.refuse('ZM028', jsonb_build_object('field', 'until', 'longestDays', 90));
  end if;
  worked_until := zimmet_private.worked(r.calendar_id, until);
  r.extension_seconds := worked_until - zimmet_private.worked(r.calendar_id, r.due_at);
  if r.extension_seconds <= 0 then
    perform zimmet_private.refuse('ZM028', jsonb_build_object('field', 'until'));
  end if;
  insert into zimmet_data.extension (request_id, at, staff_id, due_before, due_after, words)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), r.due_at, zimmet_private.moment(r.calendar_id, worked_until), said);
  return zimmet_private.finish_command(command_id, r, 'extend', jsonb_build_object(
    'seconds', r.extension_seconds, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.extend(uuid, int, int, timestamptz, text) is
  'Süreyi uzat: the director of the holder, once, before the deadline, by at most ninety days, for a reason in a sentence. What was promised stays promised.';
grant execute on function zimmet.extend(uuid,int,int,timestamptz,text) to zimmet_staff;
