create or replace function zimmet_private.follow_joinings(master zimmet_data.request, act text, details jsonb) returns void
language plpgsql volatile set search_path = '' as $$
begin
  master.joined_seconds := coalesce((
    select min(j.shift_seconds) from zimmet_data.joining j where j.master_id = master.id and j.ended_at is null), 0);
  master := zimmet_private.earlier_legal_clock(master);
  update zimmet_data.request q set joined_seconds = master.joined_seconds where q.id = master.id;
  master.version := master.version + 1;
  perform zimmet_private.finish_command(null, master, act, details);
end
$$;
comment on function zimmet_private.follow_joinings(zimmet_data.request, text, jsonb) is
  'Writes what a joining or a separation changed of a master, given with its own legal clock: its deadline and its legal clock.';
