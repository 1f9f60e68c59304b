create or replace function zimmet_private.join_shift(child zimmet_data.request, master zimmet_data.request) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  k zimmet_data.work_clock := zimmet_private.clock_of(master.calendar_id);
begin
  if child.due_at is null then
    return 0;
  elsif master.due_at is null then
    -- Imported without a target: nothing could carry the deadline on.
    perform zimmet_private.refuse('ZM005', jsonb_build_object('field', 'masterId', 'state', master.state));
  end if;
  return (
    select least(0, min(w.childs - w.masters + master.joined_seconds
      -- Between two instants of one night nothing is worked: the master is set back before them, or it would be due after what joined.
      - case when d.childs < d.masters and w.childs = w.masters then 1 else 0 end))
    from (values (child.due_at, master.due_at), (child.promised_due_at, master.promised_due_at)) as d (childs, masters)
    cross join lateral (
      select zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(d.childs)) as childs,
        zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(d.masters)) as masters
    ) w);
end
$$;
comment on function zimmet_private.join_shift(zimmet_data.request, zimmet_data.request) is
  'Working seconds (none or less) from the master''s own dates back to the child''s, of the promised and the changed one the longer way.';
