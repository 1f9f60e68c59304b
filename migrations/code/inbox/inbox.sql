create or replace view zimmet.inbox with (security_invoker) as
  select
    r.id, r.number, r.subject_id, r.neighbourhood_id, r.street_id, r.plain ->> 'door' as door,
    coalesce(r.masked_excerpt, left(r.description, 160)) as excerpt,
    r.masked_citizen as citizen_name, r.priority, zimmet_private.state_of(r.state, r.held_until, r.master_id) as state,
    r.directorate_id, r.clerk_id, r.channel_id, r.registered_at, r.custody_since, r.held_until, r.changed_at, r.version,
    r.returned_count, r.reopened_count, r.outcome, r.is_open, r.state as stored_state, r.calendar_id, r.due_at, r.legal_due_at,
    r.hold_reason_id, r.contacted_at, r.resolved_at, r.closed_at, r.solved_seconds, r.hand_over_count,
    r.imported_from, r.imported_key, r.master_id,
    -- On paper: in lists they would be too long, and too dear.
    zimmet_private.masked_words(r.description) as description,
    -- Few have any; a list asks of each.
    case when r.plain ? 'answers' then zimmet_private.masked_words(zimmet_private.answers_text(r.plain)) end as answers,
    1 + (select count(*) from zimmet_data.complainant c where c.request_id = r.id and c.left_at is null)::int as applicant_count,
    -- Few are joined: looked up for those alone.
    case when r.master_id is not null then (select m.number from zimmet_data.request m where m.id = r.master_id) end as master_number,
    t.in_new, t.in_mine, t.in_open, t.in_waiting, t.in_to_verify,
    case
      when (select zimmet_private.sees_all()) or r.directorate_id = any ((select zimmet_private.my_directorates())::int[])
      then array_remove(array[
        case when t.in_new then 'new' end, case when t.in_mine then 'mine' end, case when t.in_open then 'open' end,
        case when t.in_waiting then 'waiting' end, case when t.in_to_verify then 'to_verify' end], null)
      else '{}'
    end as tabs
  from zimmet_data.request r
  -- Each what the figure of that name counts.
  cross join lateral (
    select r.is_open and zimmet_private.is_new(r.state) as in_new,
      r.is_open and zimmet_private.is_mine(r.state, r.clerk_id, (select zimmet_private.my_staff_id())) as in_mine,
      r.is_open as in_open,
      r.is_open and zimmet_private.is_on_hold(r.state, r.held_until, now()) as in_waiting,
      r.is_open and zimmet_private.is_to_verify(r.state) as in_to_verify
  ) t;
comment on view zimmet.inbox is 'One row a request as a list shows it; citizens masked.';
comment on column zimmet.inbox.stored_state is 'The state without what follows from dates and masters; has an index where the other has none.';
comment on column zimmet.inbox.tabs is 'In which tabs of the signed-in person the row stands; none where no directorate of his holds it.';
grant select on zimmet.inbox to zimmet_staff;
