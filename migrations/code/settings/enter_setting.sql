create or replace function zimmet_private.enter_setting() returns trigger
language plpgsql volatile security definer set search_path = '' set timezone = 'UTC' as $$
declare
  was jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  is_now jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  key_was text := zimmet_private.settings_key(was, tg_argv);
  key_now text := zimmet_private.settings_key(is_now, tg_argv);
begin
  if was = is_now then
    return null;
  elsif key_was is distinct from key_now and was is not null then
    perform zimmet_private.keep_settings_entry(tg_table_name, key_was, 'remove', null);
  end if;
  if is_now is not null then
    perform zimmet_private.keep_settings_entry(tg_table_name, key_now,
      case when key_was = key_now then 'change' else 'add' end, zimmet_private.settings_content(is_now));
  end if;
  return null;
end
$$;
comment on function zimmet_private.enter_setting() is
  'Trigger of the tables of settings: each row as it is from now on goes into the chain, at the commit; its arguments are the columns of the key.';
