create or replace function zimmet_private.tally(directorate_id int, state text, by int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update zimmet_data.open_tally t
  set requests = t.requests + by
  where t.id = (
    select f.id from zimmet_data.open_tally f
    where f.directorate_id = tally.directorate_id and f.state = tally.state
    order by f.id
    for no key update skip locked
    limit 1);
  if not found then
    insert into zimmet_data.open_tally (directorate_id, state, requests) values (directorate_id, state, by);
  end if;
end
$$;
comment on function zimmet_private.tally(int, text, int) is 'Adds to a part of a number that nobody else is writing; makes a new part where there is none.';
