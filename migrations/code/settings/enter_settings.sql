create or replace function zimmet_private.enter_settings() returns trigger
language plpgsql volatile security definer set search_path = '' set timezone = 'UTC' as $$
declare
  was jsonb[] := '{}';
  is_now jsonb[] := '{}';
begin
  if tg_op <> 'INSERT' then
    was := array(select to_jsonb(o) from old_rows o);
  end if;
  if tg_op <> 'DELETE' then
    is_now := array(select to_jsonb(n) from new_rows n);
  end if;
  insert into zimmet_data.settings_pending (topic, changes)
  select tg_table_name, c.changes
  from (
    select jsonb_agg(jsonb_build_object('key', key, 'content', zimmet_private.settings_content(n.content)) order by key) as changes
    from (select zimmet_private.settings_key(x, tg_argv) as key, x as content from unnest(was) x) w
    full join (select zimmet_private.settings_key(x, tg_argv) as key, x as content from unnest(is_now) x) n using (key)
    where w.content is distinct from n.content
  ) c
  where c.changes is not null;
  return null;
end
$$;
comment on function zimmet_private.enter_settings() is
  'Trigger of the tables of settings: what a statement made of their rows waits for the commit; its arguments are the columns of the key.';
