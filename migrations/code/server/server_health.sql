create or replace function zimmet.server_health() returns table (part text, code text, state text, facts jsonb, is_in_place boolean)
language plpgsql stable security definer set search_path = '' as $$
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'server_health'));
  end if;
  return query
    select h.part, h.code, h.state, h.facts, h.state = 'in_order'
    from (
      select 'server' as part, s.code, s.state, s.facts from zimmet_private.health_of_server() s
      union all select 'server', s.code, s.state, s.facts from zimmet_private.health_of_sessions() s
      union all select 'server', l.code, l.state, l.facts from zimmet_private.health_of_holds() l
      union all select 'proofs', p.code, p.state, p.facts from zimmet_private.health_of_proofs() p
      union all select 'house', o.code, o.state, o.facts from zimmet_private.health_of_house() o
      union all select 'settings', c.code, c.state, c.facts from zimmet_private.health_of_settings() c
    ) h;
end
$$;
comment on function zimmet.server_health() is
  'Administrators only: how the server, the proofs, the house and its PCs, and the settings of docs/for-it.md stand: in_order, look or act.';
grant execute on function zimmet.server_health() to zimmet_administrator;
