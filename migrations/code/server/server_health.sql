create or replace function zimmet.server_health() returns table (code text, is_in_place boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'server_health'));
  end if;
  return query select c.code, c.is_in_place from zimmet_private.server_checks() c;
end
$$;
comment on function zimmet.server_health() is 'Administrators only: whether the server has the settings and grants of docs/for-it.md, one row each.';
grant execute on function zimmet.server_health() to zimmet_administrator;
