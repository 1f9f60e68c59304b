create trigger anchor_is_append_only before update or delete or truncate on zimmet_data.anchor
  for each statement execute function zimmet_private.forbid_change();
