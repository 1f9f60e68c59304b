create trigger group_size_is_append_only before delete or update or truncate on zimmet_data.group_size
  for each statement execute function zimmet_private.forbid_change();

create trigger publication_is_append_only before delete or update or truncate on zimmet_data.publication
  for each statement execute function zimmet_private.forbid_change();

create trigger published_people_is_append_only before delete or update or truncate on zimmet_data.published_people
  for each statement execute function zimmet_private.forbid_change();

create trigger closed_month_is_append_only before delete or update or truncate on zimmet_data.closed_month
  for each statement execute function zimmet_private.forbid_change();

create trigger closed_figure_is_append_only before delete or update or truncate on zimmet_data.closed_figure
  for each statement execute function zimmet_private.forbid_change();

create trigger request_is_tallied_by_registration after insert or delete on zimmet_data.request
  for each row execute function zimmet_private.tally_registration();

create trigger request_moves_between_registrations after update on zimmet_data.request
  for each row
  when ((old.registered_at, old.directorate_id, old.channel_id, old.hand_over_count, old.returned_count, old.contacted_at,
      old.contact_due_at, old.original_closed_at, old.state = 'taken_back')
    is distinct from (new.registered_at, new.directorate_id, new.channel_id, new.hand_over_count, new.returned_count, new.contacted_at,
      new.contact_due_at, new.original_closed_at, new.state = 'taken_back')) execute function zimmet_private.tally_registration();

create trigger request_comes_resolved after insert on zimmet_data.request
  for each row when (new.resolved_at is not null) execute function zimmet_private.tally_resolution();

create trigger request_goes_resolved after delete on zimmet_data.request
  for each row when (old.resolved_at is not null) execute function zimmet_private.tally_resolution();

create trigger request_moves_between_resolutions after update on zimmet_data.request
  for each row
  when ((old.resolved_at is not null or new.resolved_at is not null)
    and (old.resolved_at, old.directorate_id, old.channel_id, old.outcome, old.state, old.due_at, old.promised_due_at,
      old.moved_afterwards, old.original_closed_at, old.reopened_count)
    is distinct from (new.resolved_at, new.directorate_id, new.channel_id, new.outcome, new.state, new.due_at, new.promised_due_at,
      new.moved_afterwards, new.original_closed_at, new.reopened_count)) execute function zimmet_private.tally_resolution();

create trigger verification_is_one_of_several before insert on zimmet_data.verification
  for each row execute function zimmet_private.mark_several_verifications();

create trigger verification_is_tallied after insert or update or delete on zimmet_data.verification
  for each row execute function zimmet_private.tally_verification();

create trigger custody_is_one_of_several before insert on zimmet_data.custody
  for each row when (new.how not in ('registered', 'imported')) execute function zimmet_private.mark_several_custodies();
