create trigger reading_limit_is_append_only before delete or update or truncate on zimmet_data.reading_limit
  for each statement execute function zimmet_private.forbid_change();

create trigger read_log_is_append_only before delete or update or truncate on zimmet_data.read_log
  for each statement execute function zimmet_private.forbid_change();

create trigger look_up_is_append_only before delete or update or truncate on zimmet_data.look_up
  for each statement execute function zimmet_private.forbid_change();
