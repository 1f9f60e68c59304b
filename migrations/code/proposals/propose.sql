create or replace function zimmet_private.propose(kind text, payload jsonb, preview jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  insert into zimmet_data.proposal (kind, payload, preview, proposed_by, proposed_at)
  values (kind, payload, preview, zimmet_private.my_staff_id(), zimmet_private.present())
  returning id into new_id;
  return jsonb_build_object('proposalId', new_id, 'moved', 0);
end
$$;
comment on function zimmet_private.propose(text, jsonb, jsonb) is 'Keeps what waits for a second person''s yes.';
