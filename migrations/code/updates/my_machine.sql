create or replace function zimmet_private.my_machine() returns uuid
language sql stable set search_path = '' as $$
  select case when s.said ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then s.said::uuid end
  from (select current_setting('zimmet.machine', true)) as s (said)
$$;
comment on function zimmet_private.my_machine() is
  'The id that the PC of this session gave itself when it connected; null where it said none. No right hangs on it.';
