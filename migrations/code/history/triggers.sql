create trigger history_is_append_only before update or delete or truncate on zimmet_data.history
  for each statement execute function zimmet_private.forbid_change();
