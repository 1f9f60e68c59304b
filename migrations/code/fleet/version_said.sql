create or replace function zimmet_private.version_said() returns text
language sql stable set search_path = '' as $$
  select substring(current_setting('zimmet.program', true) from '^\d{1,5}\.\d{1,5}\.\d{1,5}(?:-[a-z0-9.]{1,20})?$')
$$;
comment on function zimmet_private.version_said() is 'The version that the program of this session said, a preview''s suffix included; null where it said none.';
