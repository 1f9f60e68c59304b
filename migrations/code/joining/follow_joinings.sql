create or replace function zimmet_private.follow_joinings(master zimmet_data.request, act text, details jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(master.calendar_id);
  before bigint := master.joined_seconds;
begin
  master.joined_seconds := coalesce((
    select min(j.shift_seconds) from zimmet_data.joining j where j.master_id = master.id and j.ended_at is null), 0);
  -- A date that has passed is worked out anew no more; it still goes back to that of what joined, which was due before it.
  if master.joined_seconds < before then
    master.due_at := zimmet_private.set_back(clock, master.due_at, before - master.joined_seconds);
    master.promised_due_at := zimmet_private.set_back(clock, master.promised_due_at, before - master.joined_seconds);
  end if;
  master := zimmet_private.earlier_legal_clock(master);
  update zimmet_data.request q set joined_seconds = master.joined_seconds where q.id = master.id;
  master.version := master.version + 1;
  perform zimmet_private.finish_command(null, master, act, details);
end
$$;
comment on function zimmet_private.follow_joinings(zimmet_data.request, text, jsonb) is
  'Writes what a joining or a separation changed of a master, given with its own legal clock: its deadline and its legal clock.';
