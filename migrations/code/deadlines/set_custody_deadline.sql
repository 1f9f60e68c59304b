create or replace function zimmet_private.set_custody_deadline(r zimmet_data.request) returns void
language plpgsql volatile set search_path = '' as $$
declare
  clock zimmet_data.work_clock := zimmet_private.clock_of(
    (select d.calendar_id from zimmet_data.directorate d where d.id = r.directorate_id));
  budget zimmet_data.target;
begin
  budget.unit := r.target_unit;
  budget.amount := r.target_amount;
  if r.imported_from is not null then
    -- The original target was the first holder's; whoever receives it from him has the budget of this house.
    budget := zimmet_private.target_of('resolution', r.subject_id, r.priority);
  end if;
  update zimmet_data.custody c
  set target_unit = budget.unit, target_amount = budget.amount,
    due_at = zimmet_private.deadline_instant(clock, coalesce(c.counts_from, lower(c.period)), budget.unit, budget.amount,
      zimmet_private.paused_seconds(r.id, clock, coalesce(c.counts_from, lower(c.period))) + r.extension_seconds)
  where c.request_id = r.id and upper_inf(c.period) and c.how <> 'imported' and (c.due_at <= zimmet_private.present()) is not true;
end
$$;
comment on function zimmet_private.set_custody_deadline(zimmet_data.request) is
  'The holder''s own deadline: the same budget, whole, from the moment it received custody, on its own calendar.';
