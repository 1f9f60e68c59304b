create or replace function zimmet_private.set_back(clock zimmet_data.work_clock, due_at timestamptz, seconds bigint) returns timestamptz
language sql stable set search_path = '' as $$
  select case when due_at <= zimmet_private.present() then zimmet_private.imported_due(clock, due_at, -seconds) else due_at end
$$;
comment on function zimmet_private.set_back(zimmet_data.work_clock, timestamptz, bigint) is
  'A date that has passed, so many working seconds earlier; one to come stays to be worked out anew.';
