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
    select least(0, min(
      zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(d.childs))
      - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(d.masters))
      + master.joined_seconds))
    from (values (child.due_at, master.due_at), (child.promised_due_at, master.promised_due_at)) as d (childs, masters));
end
$$;
comment on function zimmet_private.join_shift(zimmet_data.request, zimmet_data.request) is
  'Working seconds (none or less) from the master''s own dates back to the child''s, of the promised and the changed one the longer way.';
