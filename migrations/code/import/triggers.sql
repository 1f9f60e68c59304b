create constraint trigger import_is_whole after insert on zimmet_data.import
  deferrable initially deferred for each row execute function zimmet_private.check_import_is_finished();

create trigger import_asks_to_be_counted before update of finished_at on zimmet_data.import
  for each row when (old.finished_at is null and new.finished_at is not null) execute function zimmet_private.ask_to_count();
