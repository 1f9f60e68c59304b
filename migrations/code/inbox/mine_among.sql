create or replace function zimmet_private.mine_among(desks int[]) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
begin
  -- By the index of the clerk: an indexed condition on the desks would take theirs.
  return (
    select count(*) from zimmet_data.request r
    where r.is_open and zimmet_private.is_mine(r.state, r.clerk_id, me) and array[r.directorate_id] <@ desks);
end
$$;
comment on function zimmet_private.mine_among(int[]) is 'How many requests of these directorates the signed-in person works on.';
