create or replace function zimmet.free_ended_terms() returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  person int;
  r zimmet_data.request;
  freed int := 0;
begin
  if zimmet_private.my_staff_id() is null then
    perform zimmet_private.refuse('ZM022');
  end if;
  for person in select s.id from zimmet_data.staff s where s.works_until <= clock_timestamp() and s.left_at is null order by s.id loop
    for r in
      select q.* from zimmet_data.request q
      where q.id = any (zimmet_private.held_by(person)) and q.clerk_id = person and q.closed_at is null
      -- What somebody is at just now comes the next time: nobody waits for this, and it waits for nobody.
      order by q.id for update skip locked
    loop
      perform zimmet_private.free_request(r, person, 'term');
      freed := freed + 1;
    end loop;
  end loop;
  return freed;
end
$$;
comment on function zimmet.free_ended_terms() is
  'What the clock brings about: open requests of those whose time here is over are nobody''s. The watchmen of all PCs ask for it; how many there were.';
grant execute on function zimmet.free_ended_terms() to zimmet_staff;
