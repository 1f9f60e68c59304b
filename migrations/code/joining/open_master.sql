create or replace function zimmet_private.open_master(wanted_id int, child_id int) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request;
begin
  if wanted_id = child_id then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'masterId'));
  end if;
  r := zimmet_private.lock_request(wanted_id);
  if r.master_id is not null then
    perform zimmet_private.refuse('ZM016', jsonb_build_object('field', 'masterId'));
  elsif not zimmet_private.is_unsolved(r.state) then
    perform zimmet_private.refuse('ZM005', jsonb_build_object('field', 'masterId', 'state', r.state));
  end if;
  return r;
end
$$;
comment on function zimmet_private.open_master(int, int) is
  'Locks the request to join to: seen, not joined itself, not yet resolved, so that its resolution answers what is joined to it.';
