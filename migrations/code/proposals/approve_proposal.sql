create or replace function zimmet.approve_proposal(command_id uuid, proposal_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'approve_proposal', jsonb_build_array(proposal_id));
  p zimmet_data.proposal;
  done jsonb;
begin
  if answer is not null then
    return answer;
  end if;
  p := zimmet_private.open_proposal(proposal_id);
  if p.proposed_by = zimmet_private.my_staff_id() then
    perform zimmet_private.refuse('ZM044', jsonb_build_object('field', 'proposalId'));
  elsif not exists (
    select from zimmet_data.staff s
    where s.id = p.proposed_by and s.left_at is null and s.post = 'administrator'
      and zimmet_private.is_in_term(s.works_from, s.works_until))
  then
    perform zimmet_private.refuse('ZM045', jsonb_build_object('field', 'proposalId'));
  end if;
  update zimmet_data.proposal q
  set decision = 'approved', decided_by = zimmet_private.my_staff_id(), decided_at = zimmet_private.present()
  where q.id = p.id
  returning q.* into p;
  done := zimmet_private.carry_out(p) || jsonb_build_object('proposalId', p.id);
  update zimmet_data.proposal q
  set answer = done, payload = zimmet_private.without_secrets(q.payload) where q.id = p.id;
  return zimmet_private.store_answer(command_id, done);
end
$$;
comment on function zimmet.approve_proposal(uuid, int) is
  'Onayla: the second person''s yes; what was proposed happens now, under the rules of now. Never by whoever proposed it.';
grant execute on function zimmet.approve_proposal(uuid,int) to zimmet_overseer, zimmet_administrator;
