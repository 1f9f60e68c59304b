create trigger change_names_whom_it_concerns before insert on zimmet_data.change
  for each row execute function zimmet_private.name_concerned();

create constraint trigger change_wakes_desks after insert or update of held_by on zimmet_data.change
  deferrable initially deferred for each row execute function zimmet_private.wake_concerned();

-- Every change of these tables makes kept answers about the topics old on every PC.
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.directorate
  for each statement execute function zimmet_private.note_revision('catalogue', 'clocks');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.municipality
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.subject
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.quick_text
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.question
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.neighbourhood
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.street
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.channel
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.institution
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.reason
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.hold_reason
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.legal_basis
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.staff
  for each statement execute function zimmet_private.note_revision('staff');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.membership
  for each statement execute function zimmet_private.note_revision('staff');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.absence
  for each statement execute function zimmet_private.note_revision('staff');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.catalogue_change
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.work_calendar
  for each statement execute function zimmet_private.note_revision('catalogue', 'clocks');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.work_week
  for each statement execute function zimmet_private.note_revision('clocks');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.work_week_span
  for each statement execute function zimmet_private.note_revision('clocks');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.work_clock
  for each statement execute function zimmet_private.note_revision('clocks');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.day_off
  for each statement execute function zimmet_private.note_revision('clocks');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.extra_work
  for each statement execute function zimmet_private.note_revision('clocks');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.target
  for each statement execute function zimmet_private.note_revision('clocks');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.escalation_step
  for each statement execute function zimmet_private.note_revision('clocks');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.neighbourhood_shape
  for each statement execute function zimmet_private.note_revision('map');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.map_import
  for each statement execute function zimmet_private.note_revision('map');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.import
  for each statement execute function zimmet_private.note_revision('imports');
-- Figures stand beside what was imported and what was closed: the same screens show both.
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.closed_month
  for each statement execute function zimmet_private.note_revision('imports');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.closed_figure
  for each statement execute function zimmet_private.note_revision('imports');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.proposal
  for each statement execute function zimmet_private.note_revision('clocks', 'staff');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.quota
  for each statement execute function zimmet_private.note_revision('staff');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.reading_limit
  for each statement execute function zimmet_private.note_revision('staff');
-- The least numbers stand in the catalogue, and figures are asked for anew.
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.group_size
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.update_order
  for each statement execute function zimmet_private.note_revision('updates');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.update_machine
  for each statement execute function zimmet_private.note_revision('updates');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.update_release
  for each statement execute function zimmet_private.note_revision('updates');
