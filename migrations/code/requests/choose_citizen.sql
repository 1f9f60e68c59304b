create or replace function zimmet_private.choose_citizen(told jsonb) returns zimmet_data.citizen
language plpgsql volatile set search_path = '' as $$
declare
  chosen zimmet_data.citizen;
  new_id int;
begin
  if told is null or jsonb_typeof(told) = 'null' then
    return null;
  elsif jsonb_typeof(told) <> 'object' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'citizen'));
  elsif told -> 'id' is not null then
    select c.* into chosen from zimmet_data.citizen c
    where c.id::text = told ->> 'id'
      and (zimmet_private.sees_all() or exists (
        select from zimmet_data.request r where r.citizen_id = c.id and zimmet_private.may_see(r.held_by)));
    if chosen.id is null then
      perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'citizen'));
    end if;
    return chosen;
  end if;
  new_id := zimmet_private.add_citizen(told);
  select c.* into chosen from zimmet_data.citizen c where c.id = new_id;
  return chosen;
end
$$;
comment on function zimmet_private.choose_citizen(jsonb) is
  'The citizen meant: known by id, told anew, or null for a caller without a name.';
