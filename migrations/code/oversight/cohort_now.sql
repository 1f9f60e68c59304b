create or replace view zimmet_private.cohort_now as
  select
    r.id as request_id, r.directorate_id, r.clerk_id,
    r.subject_id, r.neighbourhood_id, r.street_id, r.channel_id, r.due_at, r.registered_at,
    r.directorate_id as directorate, coalesce(r.clerk_id, 0) as clerk, r.subject_id as subject,
    coalesce(r.neighbourhood_id, 0) as neighbourhood, coalesce(r.street_id, 0) as street, r.channel_id as channel,
    zimmet_private.is_new(r.state) as new,
    zimmet_private.is_working(r.state, r.held_until, now()) as working,
    zimmet_private.is_on_hold(r.state, r.held_until, now()) as waiting,
    zimmet_private.is_to_verify(r.state) as to_verify,
    zimmet_private.is_late(r.state, r.promised_due_at, now()) as overdue,
    zimmet_private.is_late(r.state, r.promised_due_at, now()) is not true as not_overdue,
    zimmet_private.is_late(r.state, r.due_at, now()) as overdue_changed,
    zimmet_private.is_late(r.state, r.legal_due_at, now()) as legal_overdue,
    zimmet_private.is_unsolved(r.state) and r.due_at >= now()
      and r.due_at < date_trunc('day', now(), zimmet_private.zone()) + interval '1 day' as due_today,
    zimmet_private.is_on_hold(r.state, r.held_until, now()) and exists (
      select from zimmet_data.hold_period h
      join zimmet_data.hold_reason x on x.id = h.reason_id
      where h.request_id = r.id and h.until = r.held_until and h.ended_at is null
        and h.since + make_interval(days => x.longest_days) / 2 < now()) as waiting_long,
    zimmet_private.is_unsolved(r.state) and r.returned_count > 0 as returned_open,
    zimmet_private.is_unsolved(r.state) and r.reopened_count > 0 as reopened_open,
    zimmet_private.is_unsolved(r.state) and r.clerk_id is null as unassigned,
    zimmet_private.is_unsolved(r.state) and r.due_at <> r.promised_due_at as changed_open,
    r.moved_afterwards as moved_open,
    r.id in (select e.request_id from zimmet_data.explanation e where e.answered_at is null) as unexplained
  from zimmet_data.request r
  where r.is_open;
comment on view zimmet_private.cohort_now is
  'Requests that are open now, and which figures count each.';
