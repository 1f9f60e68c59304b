-- What people read. Every view runs as the person who asks, so the policies of the tables decide the rows.
grant select (
  id, number, registered_at, registered_by, channel_id, subject_id, priority, neighbourhood_id, street_id, door, description,
  citizen_id, masked_citizen, state, directorate_id, held_by, custody_since, clerk_id, held_until, hold_reason_id, outcome,
  resolved_by, resolved_at, closed_at, master_id, returned_count, reopened_count, hand_over_count, version, changed_at,
  last_entry, last_hash, is_open
) on zimmet_data.request to zimmet_staff;
grant select on zimmet_data.custody, zimmet_data.hold_period, zimmet_data.history, zimmet_data.note, zimmet_data.attachment,
  zimmet_data.resolution, zimmet_data.verification, zimmet_data.complainant, zimmet_data.disclosure to zimmet_staff;

create view zimmet.inbox with (security_invoker) as
  select
    r.id, r.number, r.subject_id, r.neighbourhood_id, r.street_id, r.door, left(r.description, 160) as excerpt,
    r.masked_citizen as citizen_name, r.priority, zimmet_private.state_of(r.state, r.held_until, r.master_id) as state,
    r.directorate_id, r.clerk_id, r.channel_id, r.registered_at, r.custody_since, r.held_until, r.changed_at, r.version,
    r.returned_count, r.reopened_count, r.outcome, r.is_open, r.state as stored_state
  from zimmet_data.request r;
comment on view zimmet.inbox is 'One row a request as a list shows it; citizens masked.';
comment on column zimmet.inbox.stored_state is 'The state without what follows from dates and masters; has an index where the other has none.';

create view zimmet.request with (security_invoker) as
  select
    r.id, r.number, r.subject_id, r.neighbourhood_id, r.street_id, r.door, r.description, r.priority,
    zimmet_private.state_of(r.state, r.held_until, r.master_id) as state, r.directorate_id, r.clerk_id, r.channel_id,
    r.registered_at, r.registered_by, r.custody_since, r.held_until, r.hold_reason_id, r.changed_at, r.version,
    r.returned_count, r.reopened_count, r.hand_over_count, r.outcome, r.resolved_at, r.closed_at,
    r.citizen_id, c.masked_name as citizen_name, c.masked_phone as citizen_phone,
    r.master_id, m.number as master_number
  from zimmet_data.request r
  left join zimmet_data.citizen c on c.id = r.citizen_id
  left join zimmet_data.request m on m.id = r.master_id;
comment on view zimmet.request is 'One request in full; the master''s number only where the person sees the master.';

create view zimmet.custody with (security_invoker) as
  select
    c.request_id, c.directorate_id, lower(c.period) as since, upper(c.period) as until, c.how, c.reason_id, c.words,
    c.moved_by, c.accepted_at, c.accepted_by, c.ended_by_closing
  from zimmet_data.custody c;
create view zimmet.hold_period with (security_invoker) as
  select h.request_id, h.reason_id, h.words, h.since, h.until, h.ended_at, h.held_by from zimmet_data.hold_period h;
create view zimmet.history with (security_invoker) as
  select h.request_id, h.entry, h.at, h.staff_id, h.act, h.details, h.version from zimmet_data.history h;
create view zimmet.note with (security_invoker) as
  select n.id, n.request_id, n.at, n.staff_id, n.words from zimmet_data.note n;
create view zimmet.attachment with (security_invoker) as
  select a.id, a.request_id, a.at, a.staff_id, a.name, a.media_type, a.bytes, a.is_evidence from zimmet_data.attachment a;
create view zimmet.resolution with (security_invoker) as
  select
    s.request_id, s.at, s.staff_id, s.directorate_id, s.outcome, s.words, s.institution_id, s.approved_at, s.approved_by
  from zimmet_data.resolution s;
create view zimmet.verification with (security_invoker) as
  select v.request_id, v.at, v.staff_id, v.solved, v.by_citizen, v.score, v.words from zimmet_data.verification v;
create view zimmet.complainant with (security_invoker) as
  select
    c.id, c.request_id, c.citizen_id, z.masked_name as name, z.masked_phone as phone, c.at, c.staff_id,
    j.number as joined_number
  from zimmet_data.complainant c
  left join zimmet_data.citizen z on z.id = c.citizen_id
  left join zimmet_data.request j on j.id = c.joined_request_id;
create view zimmet.disclosure with (security_invoker) as
  select d.request_id, d.citizen_id, d.at, d.staff_id, d.reason_id, d.words from zimmet_data.disclosure d;
grant select on zimmet.inbox, zimmet.request, zimmet.custody, zimmet.hold_period, zimmet.history, zimmet.note,
  zimmet.attachment, zimmet.resolution, zimmet.verification, zimmet.complainant, zimmet.disclosure to zimmet_staff;
