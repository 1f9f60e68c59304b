create or replace function zimmet_private.carry_out(p zimmet_data.proposal) returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  if p.kind in ('enrol_staff', 'move_staff', 'reset_password', 'set_terms', 'enrol_file') then
    return zimmet_private.do_staff(p.kind, p.payload, p.proposed_by);
  elsif p.kind = 'set_group_size' then
    return zimmet_private.write_group_size(p.payload ->> 'kind', (p.payload ->> 'minimum')::int);
  elsif p.kind = 'set_messages' then
    return zimmet_private.write_message_setting(p.payload);
  elsif p.kind = 'count_import' then
    update zimmet_data.import i set counted_at = p.decided_at where i.id = (p.payload ->> 'import_id')::int;
    return jsonb_build_object('importId', p.payload -> 'import_id');
  elsif p.kind = 'take_back_import' then
    return zimmet_private.do_take_back(zimmet_private.import_to_take_back((p.payload ->> 'import_id')::int), p.payload ->> 'words',
      jsonb_build_object('proposalId', p.id, 'proposedBy', p.proposed_by));
  end if;
  return zimmet_private.do_change(p.kind, p.payload, jsonb_build_object('proposalId', p.id, 'proposedBy', p.proposed_by));
end
$$;
comment on function zimmet_private.carry_out(zimmet_data.proposal) is 'Does what was proposed, as the approver, under the rules of now.';
