create or replace function zimmet_private.give_custody_back(inout r zimmet_data.request, back zimmet_data.way_back)
language plpgsql volatile set search_path = '' as $$
declare
  former zimmet_data.custody := (
    select c from zimmet_data.custody c where c.request_id = r.id and upper(c.period) = r.custody_since);
begin
  -- Held until the commit, so that the directorate is not retired meanwhile.
  perform from zimmet_data.directorate d where d.id = back.directorate_id and d.is_active for share;
  if not found then
    perform zimmet_private.refuse('ZM055');
  end if;
  r := zimmet_private.move_custody(
    r, back.directorate_id, 'taken_back', zimmet_private.my_staff_id(), null, null, coalesce(former.counts_from, lower(former.period)));
  update zimmet_data.custody c
  set target_unit = former.target_unit, target_amount = former.target_amount, due_at = former.due_at
  where c.request_id = r.id and upper_inf(c.period);
  if back.act = 'hand_over' then
    r.hand_over_count := r.hand_over_count - 1;
  else
    r.returned_count := r.returned_count - 1;
  end if;
  r.subject_id := back.subject_id;
  if back.state <> 'new' then
    r := zimmet_private.accept_period(r, zimmet_private.my_staff_id());
  end if;
  if back.held_until > r.changed_at then
    r := zimmet_private.hold_again(r, back);
  end if;
end
$$;
comment on function zimmet_private.give_custody_back(zimmet_data.request, zimmet_data.way_back) is
  'Custody comes back to who gave it up, with the own time that it had, and waits again for what it waited for.';
