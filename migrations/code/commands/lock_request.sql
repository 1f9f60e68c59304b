create or replace function zimmet_private.lock_request(wanted_id int) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request;
begin
  select q.* into r from zimmet_data.request q
  where q.id = wanted_id and zimmet_private.may_see(q.held_by) for update;
  if r.id is null then
    perform zimmet_private.refuse('ZM002');
  end if;
  -- The ledger's instants: never earlier than the change before, whatever the server's clock was set to.
  r.changed_at := greatest(zimmet_private.present(), r.changed_at + interval '1 microsecond');
  return r;
end
$$;
comment on function zimmet_private.lock_request(int) is
  'The request, locked, with changed_at set to the instant of this act; refused as not found where the person does not see it.';
