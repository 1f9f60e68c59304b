-- Each row of these tables is in the chain (settings_rows reads the same tables).
create trigger enters_what_is_added after insert on zimmet_data.absence referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.absence referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.absence referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.catalogue_change referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.catalogue_change referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.catalogue_change referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.channel referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.channel referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.channel referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.day_off referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.day_off referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.day_off referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.directorate referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.directorate referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.directorate referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.escalation_step referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('level');
create trigger enters_what_is_changed after update on zimmet_data.escalation_step referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('level');
create trigger enters_what_is_removed after delete on zimmet_data.escalation_step referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('level');
create trigger enters_what_is_added after insert on zimmet_data.extra_work referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.extra_work referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.extra_work referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.group_size referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.group_size referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.group_size referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.hold_reason referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.hold_reason referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.hold_reason referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.institution referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.institution referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.institution referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.legal_basis referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.legal_basis referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.legal_basis referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.membership referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('staff_id', 'directorate_id', 'period');
create trigger enters_what_is_changed after update on zimmet_data.membership referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('staff_id', 'directorate_id', 'period');
create trigger enters_what_is_removed after delete on zimmet_data.membership referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('staff_id', 'directorate_id', 'period');
create trigger enters_what_is_added after insert on zimmet_data.message_setting referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('is_the_one');
create trigger enters_what_is_changed after update on zimmet_data.message_setting referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('is_the_one');
create trigger enters_what_is_removed after delete on zimmet_data.message_setting referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('is_the_one');
create trigger enters_what_is_added after insert on zimmet_data.message_text referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.message_text referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.message_text referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.municipality referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('is_the_one');
create trigger enters_what_is_changed after update on zimmet_data.municipality referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('is_the_one');
create trigger enters_what_is_removed after delete on zimmet_data.municipality referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('is_the_one');
create trigger enters_what_is_added after insert on zimmet_data.neighbourhood referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.neighbourhood referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.neighbourhood referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.proposal referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.proposal referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.proposal referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.question referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.question referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.question referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.quick_text referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.quick_text referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.quick_text referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.quota referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('code');
create trigger enters_what_is_changed after update on zimmet_data.quota referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('code');
create trigger enters_what_is_removed after delete on zimmet_data.quota referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('code');
create trigger enters_what_is_added after insert on zimmet_data.reading_limit referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.reading_limit referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.reading_limit referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.reason referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.reason referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.reason referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.staff referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.staff referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.staff referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.staff_change referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.staff_change referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.staff_change referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.street referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.street referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.street referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.subject referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.subject referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.subject referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.target referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.target referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.target referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.update_machine referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('machine_id');
create trigger enters_what_is_changed after update on zimmet_data.update_machine referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('machine_id');
create trigger enters_what_is_removed after delete on zimmet_data.update_machine referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('machine_id');
create trigger enters_what_is_added after insert on zimmet_data.update_order referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('is_the_one');
create trigger enters_what_is_changed after update on zimmet_data.update_order referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('is_the_one');
create trigger enters_what_is_removed after delete on zimmet_data.update_order referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('is_the_one');
create trigger enters_what_is_added after insert on zimmet_data.work_calendar referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.work_calendar referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.work_calendar referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.work_week referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_changed after update on zimmet_data.work_week referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_removed after delete on zimmet_data.work_week referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('id');
create trigger enters_what_is_added after insert on zimmet_data.work_week_span referencing new table as new_rows
  for each statement execute function zimmet_private.enter_settings('week_id', 'weekday', 'starts');
create trigger enters_what_is_changed after update on zimmet_data.work_week_span referencing old table as old_rows new table as new_rows
  for each statement execute function zimmet_private.enter_settings('week_id', 'weekday', 'starts');
create trigger enters_what_is_removed after delete on zimmet_data.work_week_span referencing old table as old_rows
  for each statement execute function zimmet_private.enter_settings('week_id', 'weekday', 'starts');

create constraint trigger settings_are_chained after insert on zimmet_data.settings_pending
  deferrable initially deferred for each row execute function zimmet_private.chain_settings();

create trigger settings_entry_is_append_only before update or delete or truncate on zimmet_data.settings_entry
  for each statement execute function zimmet_private.forbid_change();
