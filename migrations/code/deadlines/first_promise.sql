create or replace function zimmet_private.first_promise(inout r zimmet_data.request, at timestamptz)
language plpgsql volatile set search_path = '' as $$
declare
  changed timestamptz := r.due_at;
  clock zimmet_data.work_clock;
begin
  if r.promised_calendar_id is not null and (r.promised_calendar_id, r.promised_unit, r.promised_amount)
    is distinct from (r.calendar_id, r.target_unit, r.target_amount)
  then
    clock := zimmet_private.clock_of(r.promised_calendar_id);
    r.promised_due_at := zimmet_private.unless_passed(r.promised_due_at, zimmet_private.deadline_instant(clock, r.registered_at,
      r.promised_unit, r.promised_amount, zimmet_private.paused_promise(r.id, clock) + r.joined_seconds), at);
    clock := zimmet_private.clock_of(r.calendar_id);
    changed := zimmet_private.deadline_instant(
      clock, r.registered_at, r.target_unit, r.target_amount, zimmet_private.paused_promise(r.id, clock) + r.joined_seconds);
    -- A stricter date, once given, is the promise; what was extended is given with its extension.
    if (r.promised_due_at <= at) is not true and greatest(changed, r.due_at) < r.promised_due_at then
      r.promised_calendar_id := null;
    end if;
  elsif r.promised_due_at <= at then
    return;
  elsif r.promised_calendar_id is null or r.extension_seconds = 0 and not exists (
    select from zimmet_data.hold_period h where h.request_id = r.id and h.stops_clock and not h.stops_promise)
  then
    r.promised_due_at := changed;
  else
    clock := zimmet_private.clock_of(r.calendar_id);
    r.promised_due_at := zimmet_private.deadline_instant(
      clock, r.registered_at, r.target_unit, r.target_amount, zimmet_private.paused_promise(r.id, clock) + r.joined_seconds);
  end if;
  if r.promised_calendar_id is null then
    r.promised_calendar_id := r.calendar_id;
    r.promised_unit := r.target_unit;
    r.promised_amount := r.target_amount;
    r.promised_due_at := changed;
  end if;
end
$$;
comment on function zimmet_private.first_promise(zimmet_data.request, timestamptz) is
  'The date that figures count against, after due_at was worked out: the first one promised, or a stricter one since; pauses alone move it.';
