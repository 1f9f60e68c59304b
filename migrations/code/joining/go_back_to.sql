create or replace function zimmet_private.go_back_to(inout r zimmet_data.request, directorate_id int)
language plpgsql volatile set search_path = '' as $$
declare
  receiver int := (
    select d.id from zimmet_data.directorate d
    where d.id = go_back_to.directorate_id and d.is_active or d.is_dispatch_desk
    order by d.id = go_back_to.directorate_id desc limit 1);
begin
  -- Held until the commit, so that the directorate is not retired meanwhile.
  perform from zimmet_data.directorate d where d.id = receiver for share;
  if receiver <> r.directorate_id then
    r := zimmet_private.move_custody(r, receiver, 'separated', zimmet_private.my_staff_id());
  end if;
end
$$;
comment on function zimmet_private.go_back_to(zimmet_data.request, int) is
  'Custody of a separated request goes back to a directorate, or to the dispatch desk where that is retired.';
