create trigger disclosure_is_append_only before update or delete or truncate on zimmet_data.disclosure
  for each statement execute function zimmet_private.forbid_change();

create trigger citizen_is_found_by_name before insert or update of full_name on zimmet_data.citizen
  for each row execute function zimmet_private.keep_name();
