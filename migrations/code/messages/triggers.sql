-- Every change of these tables makes kept answers about messages old on every PC.
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.conversation
  for each statement execute function zimmet_private.note_revision('messages');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.message
  for each statement execute function zimmet_private.note_revision('messages');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.message_media
  for each statement execute function zimmet_private.note_revision('messages');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.message_request
  for each statement execute function zimmet_private.note_revision('messages');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.message_account
  for each statement execute function zimmet_private.note_revision('messages');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.outgoing
  for each statement execute function zimmet_private.note_revision('messages');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.channel_health
  for each statement execute function zimmet_private.note_revision('messages');
-- What is forgotten stands on no screen any more.
create trigger tells_who_shows_it after insert or update on zimmet_data.phone_call
  for each statement execute function zimmet_private.note_revision('messages');

-- Deferred, for the request is saved after its entry; in the transaction of the act all the same.
create constraint trigger tells_citizens after insert on zimmet_data.history deferrable initially deferred
  for each row when (new.act in ('register', 'resolve', 'approve_outcome', 'verify', 'follow_master'))
  execute function zimmet_private.tell_of_act();

create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.survey
  for each statement execute function zimmet_private.note_revision('messages');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.message_text
  for each statement execute function zimmet_private.note_revision('catalogue');
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.message_setting
  for each statement execute function zimmet_private.note_revision('catalogue');

-- Deferred as above: a request's citizen is saved after its entry.
create constraint trigger keeps_call after insert on zimmet_data.history deferrable initially deferred
  for each row when (new.act in ('register', 'add_complainant')) execute function zimmet_private.keep_call_of_act();
create trigger tells_who_shows_it after insert or update or delete or truncate on zimmet_data.wish
  for each statement execute function zimmet_private.note_revision('messages');
create trigger wish_is_append_only before update or delete or truncate on zimmet_data.wish
  for each statement execute function zimmet_private.forbid_change();
create trigger waits_where_it_is_wanted before insert or update of state on zimmet_data.outgoing
  for each row when (new.state = 'waiting' and new.about <> 'answer')
  execute function zimmet_private.cancel_unwanted();
