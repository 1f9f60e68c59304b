create or replace function zimmet.undo(command_id uuid, request_id int, seen_version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'undo', jsonb_build_array(request_id, seen_version));
  r zimmet_data.request;
  back zimmet_data.way_back;
  held_before timestamptz;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('undo', request_id, seen_version);
  back := (select b from zimmet_data.way_back b where b.request_id = r.id);
  held_before := r.held_until;
  answer := jsonb_build_object('act', back.act, 'state', back.state);
  if back.act in ('hand_over', 'return_custody') then
    answer := answer || jsonb_build_object('to', back.directorate_id, 'subjectId', back.subject_id);
    r := zimmet_private.give_custody_back(r, back);
  elsif back.state = 'new' then
    update zimmet_data.custody c
    set accepted_at = null, accepted_by = null
    where c.request_id = r.id and upper_inf(c.period);
    r.state := 'new';
  end if;
  if back.clerk_id is null or zimmet_private.worked_for(back.clerk_id, r.directorate_id, clock_timestamp()) then
    r.clerk_id := back.clerk_id;
  end if;
  return zimmet_private.finish_command(command_id, r, 'undo', answer || jsonb_build_object('clerkId', r.clerk_id,
    'until', case when r.held_until is distinct from held_before then zimmet_private.milliseconds(r.held_until) end,
    'reasonId', case when r.held_until is distinct from held_before then r.hold_reason_id end));
end
$$;
comment on function zimmet.undo(uuid, int, int) is
  'Geri al: takes one''s own last act on a request back, within a minute and where nobody has acted since. Recorded as an act of its own.';
grant execute on function zimmet.undo(uuid,int,int) to zimmet_staff;
