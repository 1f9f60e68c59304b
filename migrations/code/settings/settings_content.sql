create or replace function zimmet_private.settings_content(told jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select case when jsonb_typeof(told -> 'payload') = 'object'
    then told || jsonb_build_object('payload', zimmet_private.without_secrets(told -> 'payload')) else told end
$$;
comment on function zimmet_private.settings_content(jsonb) is 'A row as the chain of settings keeps it: of a proposal without the verifiers of passwords.';
