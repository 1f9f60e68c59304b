create trigger request_is_found after insert on zimmet_data.request
  for each row execute function zimmet_private.keep_search();

create trigger request_is_found_anew after update on zimmet_data.request
  for each row
  when ((old.description, old.subject_id, old.neighbourhood_id, old.street_id, old.registered_at, old.held_by)
    is distinct from (new.description, new.subject_id, new.neighbourhood_id, new.street_id, new.registered_at, new.held_by))
  execute function zimmet_private.keep_search();

create trigger request_times_its_resolution before update on zimmet_data.request
  for each row
  when (
    (old.resolved_at, old.due_at, old.calendar_id) is distinct from (new.resolved_at, new.due_at, new.calendar_id)
    and (old.resolved_at is not null or new.resolved_at is not null))
  execute function zimmet_private.time_resolution();

create trigger request_is_tallied after insert or delete on zimmet_data.request
  for each row execute function zimmet_private.tally_request();

create trigger request_moves_in_the_tally after update on zimmet_data.request
  for each row
  when ((old.is_open, old.held_until is null, old.directorate_id, old.state)
    is distinct from (new.is_open, new.held_until is null, new.directorate_id, new.state))
  execute function zimmet_private.tally_request();

create trigger request_keeps_its_evidence before update on zimmet_data.request
  for each row when (
    old.state = 'in_work' and (old.subject_id, old.directorate_id) is distinct from (new.subject_id, new.directorate_id))
  execute function zimmet_private.keep_evidence();

create constraint trigger request_is_closed_by_the_law after update of closed_at on zimmet_data.request
  deferrable initially deferred for each row when (new.closed_at is not null and old.closed_at is null)
  execute function zimmet_private.check_closing();

create trigger request_tells_new_holder after update of held_by on zimmet_data.request
  for each row when (old.held_by is distinct from new.held_by and new.held_by <> '{}') execute function zimmet_private.tell_new_holder();

create trigger request_is_learnt_from after insert on zimmet_data.request
  for each row execute function zimmet_private.learn_words();

create trigger request_is_learnt_from_anew after update on zimmet_data.request
  for each row when ((old.description, old.subject_id) is distinct from (new.description, new.subject_id))
  execute function zimmet_private.learn_words();
