create or replace function zimmet_private.gives_later_date(r zimmet_data.request, priority text) returns boolean
language plpgsql stable set search_path = '' as $$
declare
  wanted zimmet_data.target := zimmet_private.target_of('resolution', r.subject_id, priority);
  clock zimmet_data.work_clock := zimmet_private.clock_of(r.calendar_id);
begin
  return coalesce(r.imported_from is null and r.due_at > zimmet_private.present() and zimmet_private.deadline_instant(clock, r.registered_at,
    wanted.unit, wanted.amount, zimmet_private.paused_seconds(r.id, clock, r.registered_at) + r.extension_seconds + r.joined_seconds)
    > r.due_at, false);
end
$$;
comment on function zimmet_private.gives_later_date(zimmet_data.request, text) is 'Whether another priority would move the deadline later.';
