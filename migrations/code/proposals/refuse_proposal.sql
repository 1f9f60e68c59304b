create or replace function zimmet.refuse_proposal(command_id uuid, proposal_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'refuse_proposal', jsonb_build_array(proposal_id));
  p zimmet_data.proposal;
  me int := zimmet_private.my_staff_id();
begin
  if answer is not null then
    return answer;
  end if;
  p := zimmet_private.open_proposal(proposal_id);
  update zimmet_data.proposal q
  set decision = case when q.proposed_by = me then 'withdrawn' else 'refused' end, decided_by = me,
    decided_at = zimmet_private.present(), payload = zimmet_private.without_secrets(q.payload)
  where q.id = p.id;
  return zimmet_private.store_answer(command_id, jsonb_build_object('proposalId', p.id, 'moved', 0));
end
$$;
comment on function zimmet.refuse_proposal(uuid, int) is 'Reddet; whoever proposed it takes it back with the same.';
grant execute on function zimmet.refuse_proposal(uuid,int) to zimmet_overseer, zimmet_administrator;
