create or replace function zimmet_private.give_to(inout r zimmet_data.request, clerk int)
language plpgsql volatile set search_path = '' as $$
begin
  if not zimmet_private.works_at(clerk, r.directorate_id) then
    perform zimmet_private.refuse('ZM012', jsonb_build_object('field', 'clerkId'));
  end if;
  if r.state = 'new' then
    r := zimmet_private.accept_period(r, zimmet_private.my_staff_id());
  end if;
  r.clerk_id := clerk;
end
$$;
comment on function zimmet_private.give_to(zimmet_data.request, int) is
  'Assigns within the holding directorate; what was still new is accepted by it.';
