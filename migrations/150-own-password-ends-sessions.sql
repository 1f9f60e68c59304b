-- Who chooses a new password of his own does it because somebody else may know the old one: his other sessions end.
drop trigger staff_change_ends_sessions on zimmet_data.staff_change;
create constraint trigger staff_change_ends_sessions after insert on zimmet_data.staff_change
  deferrable initially deferred for each row when (new.act in ('move', 'end', 'reset_password', 'change_password'))
  execute function zimmet_private.end_sessions();
