-- Each row of these tables is in the chain, at the commit that changed it (settings_rows reads the same tables).
create constraint trigger is_chained after insert or update or delete on zimmet_data.absence
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.catalogue_change
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.channel
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.day_off
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.directorate
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.escalation_step
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('level');
create constraint trigger is_chained after insert or update or delete on zimmet_data.extra_work
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.group_size
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.hold_reason
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.institution
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.legal_basis
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.membership
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('staff_id', 'directorate_id', 'period');
create constraint trigger is_chained after insert or update or delete on zimmet_data.municipality
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('is_the_one');
create constraint trigger is_chained after insert or update or delete on zimmet_data.neighbourhood
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.proposal
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.question
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.quick_text
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.quota
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('code');
create constraint trigger is_chained after insert or update or delete on zimmet_data.reading_limit
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.reason
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.staff
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.staff_change
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.street
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.subject
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.target
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.update_machine
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('machine_id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.update_order
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('is_the_one');
create constraint trigger is_chained after insert or update or delete on zimmet_data.work_calendar
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.work_week
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('id');
create constraint trigger is_chained after insert or update or delete on zimmet_data.work_week_span
  deferrable initially deferred for each row execute function zimmet_private.enter_setting('week_id', 'weekday', 'starts');

create trigger settings_entry_is_append_only before update or delete or truncate on zimmet_data.settings_entry
  for each statement execute function zimmet_private.forbid_change();
