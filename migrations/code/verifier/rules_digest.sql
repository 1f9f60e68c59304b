create or replace function zimmet.rules_digest() returns table (steps int, digest bytea)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.require_verifier();
  return query
    with ours as (select n.oid from pg_catalog.pg_namespace n where n.nspname in ('zimmet', 'zimmet_data', 'zimmet_private')),
    rule (name, words) as (
      select p.oid::regprocedure::text, pg_catalog.pg_get_functiondef(p.oid)
      from pg_catalog.pg_proc p join ours o on o.oid = p.pronamespace
      where p.prokind = 'f' and p.prolang in (select l.oid from pg_catalog.pg_language l where l.lanname in ('sql', 'plpgsql'))
      union all
      select c.oid::regclass::text, pg_catalog.pg_get_viewdef(c.oid) from pg_catalog.pg_class c join ours o on o.oid = c.relnamespace where c.relkind = 'v'
      union all
      select c.oid::regclass || ' ' || t.tgname, pg_catalog.pg_get_triggerdef(t.oid) || t.tgenabled::text
      from pg_catalog.pg_trigger t join pg_catalog.pg_class c on c.oid = t.tgrelid join ours o on o.oid = c.relnamespace where not t.tgisinternal
      union all
      select k.conrelid::regclass || ' ' || k.conname, pg_catalog.pg_get_constraintdef(k.oid)
      from pg_catalog.pg_constraint k join ours o on o.oid = k.connamespace where k.conrelid <> 0 and k.contype <> 'n'
      union all
      select p.polrelid::regclass || ' ' || p.polname, pg_catalog.pg_get_expr(p.polqual, p.polrelid)
      from pg_catalog.pg_policy p join pg_catalog.pg_class c on c.oid = p.polrelid join ours o on o.oid = c.relnamespace
      union all select 'act_rule', jsonb_agg(a order by a)::text from (select to_jsonb(x) as a from zimmet_data.act_rule x) a
      union all select 'act_effect', jsonb_agg(a order by a)::text from (select to_jsonb(x) as a from zimmet_data.act_effect x) a
      union all select 'disabled', count(*)::text from pg_catalog.pg_trigger t where t.tgisinternal and t.tgenabled <> 'O'
    )
    select (select count(*)::int from public.zimmet_migration) + (select count(*)::int from zimmet_data.code_applied),
      sha256(convert_to(jsonb_agg(jsonb_build_array(r.name, r.words) order by r.name, r.words)::text, 'UTF8'))
    from rule r;
end
$$;
comment on function zimmet.rules_digest() is
  'One hash over what the database enforces: functions, views, triggers and whether they are on, constraints, policies, act rules; and how many steps made it.';
grant execute on function zimmet.rules_digest() to zimmet_overseer, zimmet_administrator;
