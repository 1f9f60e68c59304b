create or replace function zimmet_private.lock_directorates(going int, receiver int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- Waits for whoever is just handing something over to it, or registering for it.
  perform from zimmet_data.directorate d where d.id in (going, receiver) order by d.id for no key update;
  if not exists (select from zimmet_data.directorate d where d.id = going and d.is_active and not d.is_dispatch_desk) then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  elsif receiver = going then
    perform zimmet_private.refuse('ZM010', jsonb_build_object('field', 'receiverId'));
  elsif not exists (select from zimmet_data.directorate d where d.id = receiver and d.is_active) then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'receiverId'));
  end if;
end
$$;
comment on function zimmet_private.lock_directorates(int, int) is
  'Locks a directorate that goes and the one that takes its work; refuses the dispatch desk, one that is gone, one and the same.';
