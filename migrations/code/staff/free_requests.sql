create or replace function zimmet_private.free_requests(person int, cause text) returns int[]
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request;
  freed int[] := '{}';
begin
  for r in
    select q.* from zimmet_data.request q
    where q.id = any (zimmet_private.held_by(person)) and q.clerk_id = person and q.closed_at is null and not zimmet_private.works_at(person, q.directorate_id)
    order by q.id for update
  loop
    perform zimmet_private.free_request(r, person, cause);
    freed := freed || r.id;
  end loop;
  return freed;
end
$$;
comment on function zimmet_private.free_requests(int, text) is
  'Takes every open request from somebody who no longer works for its holder: recorded, and from now on nobody''s. Which they are.';
