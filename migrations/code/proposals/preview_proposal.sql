create or replace function zimmet.preview_proposal(proposal_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  p zimmet_data.proposal := zimmet_private.open_proposal(proposal_id);
begin
  return case when p.kind in ('enrol_staff', 'move_staff', 'reset_password', 'set_terms', 'enrol_file', 'count_import', 'take_back_import',
      'set_group_size', 'set_messages')
    then p.preview
    else zimmet_private.try_out(p.kind, p.payload) end;
end
$$;
comment on function zimmet.preview_proposal(int) is 'What a proposal would move now; done and taken back.';
grant execute on function zimmet.preview_proposal(int) to zimmet_overseer, zimmet_administrator;
