-- Reports read them alone, without the rows: a directorate's stretch by time holds all that the figures of its cohort speak of.
create index request_by_registration on zimmet_data.request (directorate_id, registered_at)
  include (id, channel_id, subject_id, neighbourhood_id, street_id, hand_over_count, returned_count, contacted_at, contact_due_at);
create index request_by_resolution on zimmet_data.request (directorate_id, resolved_at)
  include (id, registered_at, channel_id, state, outcome, due_at, solved_seconds)
  where resolved_at is not null;
create index custody_by_end on zimmet_data.custody (directorate_id, ended_at) include (request_id, ended_how, own_seconds, worker_id)
  where ended_at is not null;
create index verification_by_time on zimmet_data.verification (directorate_id, at)
  include (request_id, solved, by_citizen, score);
create index request_unsolved on zimmet_data.request (due_at, id) where is_open and state in ('new', 'in_work');
create index request_unsolved_in_directorate on zimmet_data.request (directorate_id, due_at, id)
  where is_open and state in ('new', 'in_work');
create index request_open_by_state on zimmet_data.request (directorate_id, state)
  include (id, due_at, held_until, legal_due_at) where is_open;
