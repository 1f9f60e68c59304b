create or replace function zimmet_private.keep_way_back(before zimmet_data.request, after zimmet_data.request, act text) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if not zimmet_private.can_be_undone(act) then
    return;
  end if;
  insert into zimmet_data.way_back as b (
    request_id, entry, act, staff_id, at, state, clerk_id, directorate_id, subject_id, held_until, hold_reason_id)
  values (after.id, after.last_entry, act, zimmet_private.my_staff_id(), after.changed_at, before.state, before.clerk_id,
    before.directorate_id, before.subject_id,
    case when before.held_until > after.changed_at then before.held_until end,
    case when before.held_until > after.changed_at then before.hold_reason_id end)
  on conflict (request_id) do update
  set entry = excluded.entry, act = excluded.act, staff_id = excluded.staff_id, at = excluded.at, state = excluded.state,
    clerk_id = excluded.clerk_id, directorate_id = excluded.directorate_id, subject_id = excluded.subject_id,
    held_until = excluded.held_until, hold_reason_id = excluded.hold_reason_id;
end
$$;
comment on function zimmet_private.keep_way_back(zimmet_data.request, zimmet_data.request, text) is
  'Keeps how a request stood before an act that can be taken back.';
