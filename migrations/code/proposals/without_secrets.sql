create or replace function zimmet_private.without_secrets(payload jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select payload - 'password_verifier' || case when payload ? 'acts' then jsonb_build_object('acts', (
    select coalesce(jsonb_agg(a.act - 'password_verifier' order by a.place), '[]')
    from jsonb_array_elements(payload -> 'acts') with ordinality as a (act, place))) else '{}' end
$$;
comment on function zimmet_private.without_secrets(jsonb) is 'What a proposal asks for, without the verifiers of passwords.';
