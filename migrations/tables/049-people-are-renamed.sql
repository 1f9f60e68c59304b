-- Somebody marries, or was written wrongly: another name from now on, and the one before where it stood.
alter table zimmet_data.staff add column former_names jsonb not null default '[]';
alter table zimmet_data.staff add constraint staff_former_names_are_a_list check (jsonb_typeof(former_names) = 'array');
comment on column zimmet_data.staff.former_names is
  'What he was called before, the oldest first: {"name", "until"} in milliseconds. What was recorded until then shows that name.';

alter table zimmet_data.staff_change drop constraint staff_change_act_is_known;
alter table zimmet_data.staff_change add constraint staff_change_act_is_known
  check (act in ('enrol', 'move', 'end', 'return', 'reset_password', 'office', 'change_password', 'absence', 'absence_end', 'terms', 'rename'));
