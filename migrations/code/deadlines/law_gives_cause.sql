create or replace function zimmet_private.law_gives_cause(act text, r zimmet_data.request) returns boolean
language sql stable set search_path = '' as $$
  select coalesce((
    select case act
      -- 4982 art. 11: announced before the first period ends, once.
      when 'extend_legal' then b.extended_amount is not null and not r.legal_is_extended and r.legal_due_at >= zimmet_private.present()
      -- A period that is over cannot be interrupted: a late notice would make it whole again.
      when 'interrupt_legal' then
        b.can_be_interrupted and r.legal_interrupted_at is null and r.legal_due_at > zimmet_private.present()
      -- Interrupted and not yet begun again. (Of what was interrupted before there was a limit, legal_since is null.)
      when 'restart_legal' then b.can_be_interrupted and (r.legal_since <= zimmet_private.present()) is not true
      when 'tell_stage' then b.stage_suffices and r.legal_due_at is not null
        and not exists (select from zimmet_data.legal_stage s where s.request_id = r.id)
    end
    from zimmet_data.legal_basis b
    where b.id = r.legal_basis_id), false)
$$;
comment on function zimmet_private.law_gives_cause(text, zimmet_data.request) is
  'Whether the law that a request falls under lets its period be extended, interrupted, begun again or kept by telling the stage, now.';
