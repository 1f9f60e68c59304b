create or replace function zimmet_private.quiet_until() returns timestamptz
language sql stable set search_path = '' as $$
  select case
    when case when s.quiet_from > s.quiet_until then s.local::time >= s.quiet_from or s.local::time < s.quiet_until
      else s.local::time >= s.quiet_from and s.local::time < s.quiet_until end
    then (case when s.local::time >= s.quiet_from and s.quiet_from > s.quiet_until then s.local::date + 1 else s.local::date end
      + s.quiet_until) at time zone zimmet_private.zone()
  end
  from (
    select m.quiet_from, m.quiet_until, (clock_timestamp() at time zone zimmet_private.zone()) as local from zimmet_data.message_setting m
  ) s
$$;
comment on function zimmet_private.quiet_until() is 'When the quiet hours end in which it is; null where it is in none.';
