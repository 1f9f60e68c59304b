create or replace function zimmet_private.says(words text) returns boolean
language sql immutable parallel safe set search_path = '' as $$
  select coalesce(zimmet_private.visible(words), '') <> ''
$$;
comment on function zimmet_private.says(text) is
  'Whether words say anything: a reader sees something of them. The one rule for whatever people type; its twin is says in src-shared/visible.ts.';
