create or replace function zimmet_private.my_program() returns text
language sql stable set search_path = '' as $$
  select substring(current_setting('zimmet.program', true) from '^\d{1,5}\.\d{1,5}\.\d{1,5}(?=$|-)')
$$;
comment on function zimmet_private.my_program() is 'The version that the program of this session said when it connected; null where it said none.';
