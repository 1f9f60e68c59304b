create or replace function zimmet_private.end_hold(inout r zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
begin
  if r.held_until > r.changed_at then
    update zimmet_data.hold_period h
    set ended_at = r.changed_at
    where h.request_id = r.id and h.ended_at is null and h.until > r.changed_at;
    -- Whoever hands it over now leaves a deadline without the pause that never came. A calendar that is just changed is waited for.
    lock table zimmet_data.work_clock in row share mode;
    perform zimmet_private.set_custody_deadline(r);
  end if;
  r.held_until := null;
  r.hold_reason_id := null;
end
$$;
comment on function zimmet_private.end_hold(zimmet_data.request) is 'Work no longer waits: ends a hold that still runs.';
