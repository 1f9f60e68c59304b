create or replace view zimmet.proposal with (security_invoker) as
  select p.id, p.kind, zimmet_private.proposal_terms(p.id) as payload, p.preview, p.proposed_by, p.proposed_at, p.decided_by, p.decided_at,
    p.decision
  from zimmet_data.proposal p;
comment on view zimmet.proposal is 'What waits for a second person, and what was decided; for overseers and administrators.';
grant select on zimmet.proposal to zimmet_staff;
