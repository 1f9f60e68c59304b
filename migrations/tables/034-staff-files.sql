-- Staff come from a file: what it tells of a person besides his post, and the proposal that a whole file is.
alter table zimmet_data.staff add column extension text;
alter table zimmet_data.staff add column works_from timestamptz;
alter table zimmet_data.staff add column works_until timestamptz;
alter table zimmet_data.staff add constraint staff_extension_is_digits check (extension ~ '^\d{1,6}$');
alter table zimmet_data.staff add constraint staff_term_runs_forward check (works_from < works_until);
comment on column zimmet_data.staff.extension is 'Dahili: what colleagues dial; null where it is not known.';
comment on column zimmet_data.staff.works_from is 'From when on the login is somebody; null: since it was made.';
comment on column zimmet_data.staff.works_until is 'Until when, not included; null: until he leaves. Rights end then by themselves, in open sessions too.';

alter table zimmet_data.staff_change drop constraint staff_change_act_is_known;
alter table zimmet_data.staff_change add constraint staff_change_act_is_known
  check (act in ('enrol', 'move', 'end', 'return', 'reset_password', 'office', 'change_password', 'absence', 'absence_end', 'terms'));

alter table zimmet_data.proposal drop constraint proposal_kind_is_known;
alter table zimmet_data.proposal add constraint proposal_kind_is_known check (kind in ('declare_leave', 'undo_leave', 'add_holiday',
  'remove_holiday', 'set_week', 'add_extra_work', 'undo_extra_work', 'enrol_staff', 'move_staff', 'reset_password', 'count_import',
  'set_terms', 'enrol_file'));
