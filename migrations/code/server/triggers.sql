create trigger clock_confirmation_is_append_only before update or delete or truncate on zimmet_data.clock_confirmation
for each statement execute function zimmet_private.forbid_change();

create trigger backup_proof_is_append_only before update or delete or truncate on zimmet_data.backup_proof
for each statement execute function zimmet_private.forbid_change();

create trigger ledger_proof_is_append_only before update or delete or truncate on zimmet_data.ledger_proof
for each statement execute function zimmet_private.forbid_change();

create trigger session_hold_is_append_only before update or delete or truncate on zimmet_data.session_hold
for each statement execute function zimmet_private.forbid_change();

create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.session_hold
  for each statement execute function zimmet_private.note_revision('staff');
