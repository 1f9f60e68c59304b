create or replace function zimmet_private.keep_settings_entry(topic text, changes jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  previous zimmet_data.settings_entry;
  next_entry int;
  moment timestamptz := zimmet_private.present();
  me int := zimmet_private.my_staff_id();
begin
  -- Whoever changes settings at the same time waits here, at his commit: everything else he locks, he has locked by then.
  lock table zimmet_data.settings_entry in share row exclusive mode;
  select s.* into previous from zimmet_data.settings_entry s order by s.entry desc limit 1;
  next_entry := coalesce(previous.entry, 0) + 1;
  previous.hash := coalesce(previous.hash, '');
  insert into zimmet_data.settings_entry (entry, at, staff_id, login, topic, changes, previous_hash, hash)
  values (next_entry, moment, me, session_user, topic, changes, previous.hash,
    zimmet_private.settings_hash(previous.hash, next_entry, moment, me, session_user, topic, changes));
end
$$;
comment on function zimmet_private.keep_settings_entry(text, jsonb) is 'Adds an entry to the chain of settings.';
