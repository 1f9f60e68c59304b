create or replace function zimmet_private.record(inout r zimmet_data.request, act text, details jsonb, staff_id int)
language plpgsql volatile set search_path = '' as $$
declare
  new_hash bytea := zimmet_private.chain_hash(
    r.last_hash, r.id, r.last_entry + 1, r.changed_at, staff_id, session_user, act, r.version, details);
begin
  insert into zimmet_data.history (request_id, entry, at, staff_id, login, act, details, version, previous_hash, hash)
  values (r.id, r.last_entry + 1, r.changed_at, staff_id, session_user, act, details, r.version, r.last_hash, new_hash);
  r.last_entry := r.last_entry + 1;
  r.last_hash := new_hash;
end
$$;
comment on function zimmet_private.record(zimmet_data.request, text, jsonb, int) is 'Adds an entry to the chain of a request.';
