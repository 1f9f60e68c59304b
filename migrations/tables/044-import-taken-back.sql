-- An import that was wrong is taken back: its requests stay in the ledgers and in every proof, and nobody meets them any more.
alter table zimmet_data.import
  add column taken_back_at timestamptz,
  add column taken_back_by int,
  add column taken_back_words text,
  add constraint import_taken_back_by_staff foreign key (taken_back_by) references zimmet_data.staff (id) on delete restrict,
  add constraint import_taken_back_is_whole check (num_nulls(taken_back_at, taken_back_by, taken_back_words) in (0, 3));
comment on column zimmet_data.import.taken_back_at is
  'Since when its requests are met nowhere: the rows of its file may come in again.';

alter table zimmet_data.request
  drop constraint request_state_is_known,
  drop constraint request_closed_has_its_time,
  drop constraint request_holder_is_among_holders,
  add constraint request_state_is_known check (state in ('new', 'in_work', 'proposed', 'resolved', 'closed', 'taken_back')),
  add constraint request_closed_has_its_time check ((state in ('closed', 'taken_back')) = (closed_at is not null)),
  -- Who held it sees it: of what was taken back nobody.
  add constraint request_holder_is_among_holders check (
    case when state = 'taken_back' then held_by = '{}' else directorate_id = any (held_by) end);

drop index zimmet_data.request_is_imported_once;
create unique index request_is_imported_once on zimmet_data.request (imported_key, imported_from)
  where imported_from is not null and state <> 'taken_back';

drop index zimmet_data.request_by_registration;
create index request_by_registration on zimmet_data.request (directorate_id, registered_at)
  include (id, channel_id, subject_id, neighbourhood_id, street_id, hand_over_count, returned_count, contacted_at, contact_due_at)
  where original_closed_at is null and state <> 'taken_back';

create index request_taken_back on zimmet_data.request (citizen_id) where state = 'taken_back';

alter table zimmet_data.proposal drop constraint proposal_kind_is_known;
alter table zimmet_data.proposal add constraint proposal_kind_is_known check (kind in ('declare_leave', 'undo_leave', 'add_holiday',
  'remove_holiday', 'set_week', 'add_extra_work', 'undo_extra_work', 'enrol_staff', 'move_staff', 'reset_password', 'count_import',
  'set_terms', 'enrol_file', 'take_back_import'));
