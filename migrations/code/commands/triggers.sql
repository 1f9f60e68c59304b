create constraint trigger command_is_committed_at_once after update of answer on zimmet_data.command
  deferrable initially deferred for each row execute function zimmet_private.check_commit();
