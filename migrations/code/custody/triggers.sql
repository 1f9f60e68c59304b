create constraint trigger custody_has_no_gap
  after insert or delete or update of request_id, period, directorate_id, ended_by_closing on zimmet_data.custody
  deferrable initially deferred for each row execute function zimmet_private.check_custody();

create trigger custody_times_its_own_part before update on zimmet_data.custody
  for each row when (upper_inf(old.period) and not upper_inf(new.period))
  execute function zimmet_private.time_own_part();

create trigger hold_period_decides_its_pause before insert on zimmet_data.hold_period
  for each row when (new.stops_clock is null or new.stops_promise is null) execute function zimmet_private.decide_pause();
