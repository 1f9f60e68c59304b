create or replace function zimmet_private.found_house(login text, full_name text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  -- Two setups at once found one house.
  lock table zimmet_data.founding in exclusive mode;
  if exists (select from zimmet_data.staff) then
    perform zimmet_private.refuse('ZM100');
  elsif login is null or login !~ '^[a-z][a-z0-9._-]{1,62}$' or login ~ '^(pg_|zimmet)'
    or exists (select from pg_catalog.pg_roles r where r.rolname = login)
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'login'));
  end if;
  insert into zimmet_data.staff (login, full_name, post)
  values (found_house.login, zimmet_private.require_text(full_name), 'administrator') returning id into new_id;
  -- Without a password nobody signs in: setup acts in this name until it hands the house over.
  execute format('create role %I login in role zimmet_administrator', login);
  insert into zimmet_data.staff_change (changed_by, staff_id, act, details)
  values (new_id, new_id, 'enrol', jsonb_build_object('post', 'administrator'));
  insert into zimmet_data.founding (staff_id) values (new_id);
  return new_id;
end
$$;
comment on function zimmet_private.found_house(text, text) is
  'The first administrator, where nobody works here yet; the owner''s alone, by setup.';
