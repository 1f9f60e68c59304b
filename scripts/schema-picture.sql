-- The catalogue of our schemas, a line an object or part of one, in an order that does not depend on how it came about.
-- `body` of a function is a hash: what it does stands in migrations/code.
with ours as (
  select n.oid, n.nspname from pg_namespace n where n.nspname in ('zimmet', 'zimmet_data', 'zimmet_private')
),
rights as (
  select o.kind, o.id, o.sub, string_agg(
    coalesce(a.grantee::regrole::text, 'public') || '=' || a.privileges, ' ' order by coalesce(a.grantee::regrole::text, 'public') collate "C") as acl
  from (
    select 'relation' as kind, c.oid as id, 0 as sub, coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner)) as acl
    from pg_class c where c.relnamespace in (select oid from ours)
    union all
    select 'relation', a.attrelid, a.attnum, a.attacl from pg_attribute a join pg_class c on c.oid = a.attrelid
    where c.relnamespace in (select oid from ours) and a.attacl is not null
    union all
    select 'function', p.oid, 0, coalesce(p.proacl, acldefault('f'::"char", p.proowner)) from pg_proc p where p.pronamespace in (select oid from ours)
    union all
    select 'type', t.oid, 0, coalesce(t.typacl, acldefault('T'::"char", t.typowner)) from pg_type t where t.typnamespace in (select oid from ours)
    union all
    select 'schema', n.oid, 0, coalesce(n.nspacl, acldefault('n'::"char", n.nspowner)) from pg_namespace n where n.oid in (select oid from ours)
  ) o
  cross join lateral (
    select nullif(x.grantee, 0) as grantee, string_agg(x.privilege_type || case when x.is_grantable then '*' else '' end, ',' order by x.privilege_type collate "C") as privileges
    from aclexplode(o.acl) x group by x.grantee
  ) a
  group by o.kind, o.id, o.sub
),
relation as (
  select format('%s.%s', n.nspname, c.relname) as name, c.*
  from pg_class c join ours n on n.oid = c.relnamespace
),
line (object, part, place, text) as (
  select 'schema ' || n.nspname, 0, '', format('schema %s; rights %s; %s', n.nspname, r.acl, obj_description(n.oid, 'pg_namespace'))
  from ours n left join rights r on r.kind = 'schema' and r.id = n.oid
  union all
  select 'type ' || t.oid::regtype, 0, '', format('type %s %s (%s); rights %s; %s', t.oid::regtype, t.typtype,
    coalesce((select string_agg(e.enumlabel, ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid),
      (select string_agg(a.attname || ' ' || format_type(a.atttypid, a.atttypmod), ', ' order by a.attnum)
       from pg_attribute a where a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped)), r.acl, obj_description(t.oid, 'pg_type'))
  from pg_type t join ours n on n.oid = t.typnamespace left join rights r on r.kind = 'type' and r.id = t.oid
  where t.typtype in ('e', 'd', 'r') or t.typtype = 'c' and exists (select from pg_class c where c.oid = t.typrelid and c.relkind = 'c')
  union all
  select 'relation ' || c.name, 0, '', format('%s %s%s%s%s; rights %s; %s',
    case c.relkind when 'r' then 'table' when 'v' then 'view' when 'S' then 'sequence' when 'm' then 'materialized view' when 'c' then 'type' else c.relkind::text end,
    c.name, case c.relpersistence when 'u' then ' unlogged' else '' end,
    case when c.relrowsecurity then ' row security' || case when c.relforcerowsecurity then ' forced' else '' end else '' end,
    coalesce(' with (' || array_to_string((select array_agg(o order by o collate "C") from unnest(c.reloptions) o), ', ') || ')', ''),
    r.acl, obj_description(c.oid, 'pg_class'))
  from relation c left join rights r on r.kind = 'relation' and r.id = c.oid and r.sub = 0
  where c.relkind in ('r', 'v', 'S', 'm')
  union all
  select 'relation ' || c.name, 1, to_char(a.attnum, '000'), format('  %s %s%s%s%s%s; %s', a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attnotnull then ' not null' else '' end,
    case when a.attidentity <> '' then ' identity ' || a.attidentity::text else '' end,
    case when d.oid is null then '' else case when a.attgenerated <> '' then ' generated ' || a.attgenerated::text || ' ' else ' default ' end || pg_get_expr(d.adbin, d.adrelid) end,
    coalesce(' rights ' || r.acl, ''), col_description(c.oid, a.attnum))
  from relation c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  left join rights r on r.kind = 'relation' and r.id = c.oid and r.sub = a.attnum
  where c.relkind in ('r', 'v', 'm')
  union all
  select 'relation ' || c.name, 2, k.conname, format('  constraint %s %s', k.conname, pg_get_constraintdef(k.oid))
  from relation c join pg_constraint k on k.conrelid = c.oid
  where k.contype <> 'n'
  union all
  select 'relation ' || c.name, 3, i.indexrelid::regclass::text, '  ' || pg_get_indexdef(i.indexrelid)
  from relation c join pg_index i on i.indrelid = c.oid
  union all
  select 'relation ' || c.name, 4, t.tgname, '  ' || pg_get_triggerdef(t.oid) || case t.tgenabled when 'O' then '' else ' ' || t.tgenabled::text end
  from relation c join pg_trigger t on t.tgrelid = c.oid where not t.tgisinternal
  union all
  select 'relation ' || c.name, 5, p.polname, format('  policy %s %s %s to %s using (%s) check (%s)', p.polname,
    case when p.polpermissive then 'permissive' else 'restrictive' end, p.polcmd,
    (select string_agg(case o when 0 then 'public' else o::regrole::text end, ', ' order by o::regrole::text collate "C") from unnest(p.polroles) o),
    pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
  from relation c join pg_policy p on p.polrelid = c.oid
  union all
  select 'relation ' || c.name, 6, '', pg_get_viewdef(c.oid)
  from relation c where c.relkind = 'v'
  union all
  select 'relation ' || c.name, 7, '', format('  sequence %s %s..%s by %s start %s cache %s', s.seqtypid::regtype, s.seqmin, s.seqmax, s.seqincrement, s.seqstart, s.seqcache)
  from relation c join pg_sequence s on s.seqrelid = c.oid
  union all
  select 'relation ' || c.name, 8, s.stxname, '  ' || pg_get_statisticsobjdef(s.oid)
  from relation c join pg_statistic_ext s on s.stxrelid = c.oid
  union all
  select 'function ' || p.oid::regprocedure, 0, '', format('%s %s.%s(%s)%s %s%s%s%s%s cost %s rows %s%s; body %s; rights %s; %s',
    case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end, n.nspname, p.proname, pg_get_function_arguments(p.oid),
    coalesce(' returns ' || pg_get_function_result(p.oid), ''), l.lanname,
    case p.provolatile when 'i' then ' immutable' when 's' then ' stable' else ' volatile' end,
    case when p.proisstrict then ' strict' else '' end || case when p.proleakproof then ' leakproof' else '' end,
    case when p.prosecdef then ' security definer' else '' end, case p.proparallel when 's' then ' parallel safe' when 'r' then ' parallel restricted' else '' end,
    p.procost, p.prorows, coalesce(' set ' || array_to_string(p.proconfig, ', '), ''),
    md5(coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)), r.acl, obj_description(p.oid, 'pg_proc'))
  from pg_proc p join ours n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
  left join rights r on r.kind = 'function' and r.id = p.oid
  where not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e')
  union all
  select 'defaults', 0, d.defaclnamespace::regnamespace::text || d.defaclobjtype::text, format('default rights %s in %s for %s: %s',
    d.defaclobjtype, case d.defaclnamespace when 0 then 'all' else d.defaclnamespace::regnamespace::text end, d.defaclrole::regrole, d.defaclacl)
  from pg_default_acl d
  union all
  select 'role', 0, r.rolname, format('role %s%s; member of %s; settings %s; %s', r.rolname, case when r.rolcanlogin then ' login' else '' end,
    (select string_agg(m.roleid::regrole::text || case when m.inherit_option then '' else ' noinherit' end || case when m.set_option then '' else ' noset' end, ', ' order by m.roleid::regrole::text collate "C") from pg_auth_members m where m.member = r.oid and m.roleid::regrole::text like 'zimmet\_%'),
    (select string_agg(s.setconfig::text, ' ') from pg_db_role_setting s where s.setrole = r.oid), shobj_description(r.oid, 'pg_authid'))
  from pg_roles r where r.rolname like 'zimmet\_%' and r.rolname <> 'zimmet_owner'
  union all
  select 'extension', 0, e.extname, format('extension %s in %s', e.extname, e.extnamespace::regnamespace) from pg_extension e
  union all
  select 'language', 0, e.evtname, format('event trigger %s on %s: %s', e.evtname, e.evtevent, e.evtfoid::regproc) from pg_event_trigger e
)
select text from line order by object collate "C", part, place collate "C";
