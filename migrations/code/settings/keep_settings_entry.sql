create or replace function zimmet_private.keep_settings_entry(topic text, key text, act text, content jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  e zimmet_data.settings_entry;
begin
  -- Whoever changes settings at the same time waits here, at his commit: everything else he locks, he has locked by then.
  lock table zimmet_data.settings_entry in share row exclusive mode;
  select s.entry + 1, s.hash into e.entry, e.previous_hash from zimmet_data.settings_entry s order by s.entry desc limit 1;
  e.entry := coalesce(e.entry, 1);
  e.previous_hash := coalesce(e.previous_hash, '');
  e.at := zimmet_private.present();
  e.staff_id := zimmet_private.my_staff_id();
  e.login := session_user;
  e.topic := topic;
  e.key := key;
  e.act := act;
  e.content := content;
  e.hash := zimmet_private.settings_hash(e);
  insert into zimmet_data.settings_entry values (e.*);
end
$$;
comment on function zimmet_private.keep_settings_entry(text, text, text, jsonb) is 'Adds an entry to the chain of settings.';
