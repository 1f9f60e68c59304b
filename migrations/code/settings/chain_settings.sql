create or replace function zimmet_private.chain_settings() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.keep_settings_entry(new.topic, new.changes);
  delete from zimmet_data.settings_pending p where p.id = new.id;
  return null;
end
$$;
comment on function zimmet_private.chain_settings() is 'Trigger at the commit: what waits goes into the chain of settings.';
