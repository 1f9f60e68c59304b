create or replace function zimmet_private.came_by_mistake(asked_citizen_id int) returns boolean
language sql stable set search_path = '' as $$
  select exists (
      select from zimmet_data.request r where r.citizen_id = asked_citizen_id and r.state = 'taken_back')
    and not exists (
      select from zimmet_data.request r where r.citizen_id = asked_citizen_id and r.state <> 'taken_back')
    and not exists (select from zimmet_data.complainant c where c.citizen_id = asked_citizen_id)
$$;
comment on function zimmet_private.came_by_mistake(int) is
  'Whether all that is known of a citizen came in with imports that were taken back: nobody finds him by it.';
