create trigger staff_change_is_append_only before update or delete or truncate on zimmet_data.staff_change
  for each statement execute function zimmet_private.forbid_change();

create trigger catalogue_change_is_append_only before update or delete or truncate on zimmet_data.catalogue_change
  for each statement execute function zimmet_private.forbid_change();

create trigger staff_leaves_office before update of post, left_at on zimmet_data.staff
  for each row when (new.post <> 'overseer' or new.left_at is not null)
  execute function zimmet_private.leave_office();

create constraint trigger staff_has_limited_sessions after insert or update of login, left_at on zimmet_data.staff
deferrable initially deferred for each row execute function zimmet_private.limit_sessions_of_staff();

create constraint trigger staff_change_ends_sessions after insert on zimmet_data.staff_change
  deferrable initially deferred for each row when (new.act in ('move', 'end', 'reset_password', 'change_password'))
  execute function zimmet_private.end_sessions();
