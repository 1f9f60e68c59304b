create or replace function zimmet_private.told_instant(told jsonb, received timestamptz) returns timestamptz
language sql volatile set search_path = '' as $$
  select case when jsonb_typeof(told) = 'number' then least(zimmet_private.instant_of_milliseconds(told), received) else received end
$$;
comment on function zimmet_private.told_instant(jsonb, timestamptz) is
  'When something happened: as it was told, never after it was heard; when it was heard where nothing was told.';
