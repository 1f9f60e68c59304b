create or replace function zimmet_private.open_request(wanted text, wanted_id int, seen_version int) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request := zimmet_private.lock_request(wanted_id);
  refusal text;
begin
  if r.version is distinct from seen_version then
    perform zimmet_private.refuse('ZM001', jsonb_build_object('currentVersion', r.version));
  end if;
  refusal := zimmet_private.act_refusal(wanted, r, zimmet_private.relations_to(r, wanted));
  if refusal is not null then
    perform zimmet_private.refuse(refusal, jsonb_build_object(
      'act', wanted, 'state', zimmet_private.state_of(r.state, r.held_until, r.master_id)));
  end if;
  r.version := r.version + 1;
  return r;
end
$$;
comment on function zimmet_private.open_request(text, int, int) is
  'Locks a request for an act that changes it: seen version, rules, next version.';
