create or replace function zimmet_private.number_setting(wanted text) returns bigint
language sql stable set search_path = '' as $$
  select s.setting::bigint from pg_catalog.pg_settings s where s.name = wanted
$$;
comment on function zimmet_private.number_setting(text) is 'A whole number among the server''s settings; null where the server has no such setting.';
