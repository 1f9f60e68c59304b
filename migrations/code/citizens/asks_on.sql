create or replace function zimmet_private.asks_on(asked_request_id int, wanted_citizen_id int) returns boolean
language sql stable set search_path = '' as $$
  select exists (select from zimmet_data.request r where r.id = asked_request_id and r.citizen_id = wanted_citizen_id)
    or exists (
      select from zimmet_data.complainant c
      where c.request_id = asked_request_id and c.citizen_id = wanted_citizen_id and c.left_at is null)
$$;
comment on function zimmet_private.asks_on(int, int) is
  'Whether the citizen is the one who asked, or a further complainant; who left with a request that was separated is not.';
