create or replace function zimmet_private.open_proposal(proposal_id int) returns zimmet_data.proposal
language plpgsql volatile set search_path = '' as $$
declare
  p zimmet_data.proposal;
begin
  if not zimmet_private.supervises() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'decide_proposal'));
  end if;
  select q.* into p from zimmet_data.proposal q where q.id = proposal_id for update;
  if p.id is null or p.decision is not null then
    perform zimmet_private.refuse('ZM045', jsonb_build_object('field', 'proposalId'));
  end if;
  return p;
end
$$;
comment on function zimmet_private.open_proposal(int) is 'Locks a proposal that waits, for a supervisor.';
