create or replace function zimmet_private.open_for_addition(wanted text, wanted_id int) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request := zimmet_private.lock_request(wanted_id);
  refusal text := zimmet_private.act_refusal(wanted, r, zimmet_private.relations_to(r, wanted));
begin
  if refusal is not null then
    perform zimmet_private.refuse(refusal, jsonb_build_object(
      'act', wanted, 'state', zimmet_private.state_of(r.state, r.held_until, r.master_id)));
  end if;
  return r;
end
$$;
comment on function zimmet_private.open_for_addition(text, int) is
  'Locks a request for an act that only adds to it (note, file, reveal) and so cannot conflict.';
