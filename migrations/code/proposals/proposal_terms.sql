create or replace function zimmet_private.proposal_terms(asked_id int) returns jsonb
language sql stable security definer set search_path = '' as $$
  select zimmet_private.without_secrets(p.payload) from zimmet_data.proposal p where p.id = asked_id and zimmet_private.supervises()
$$;
comment on function zimmet_private.proposal_terms(int) is 'What a proposal asks for, without a password''s verifier.';
grant execute on function zimmet_private.proposal_terms(int) to zimmet_staff;
