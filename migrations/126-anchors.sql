-- Heads of the chains, to be kept outside the database: whoever rewrites a chain with new hashes, or removes a request with all its rows,
-- cannot rewrite what lies signed in another place. src-main/areas/anchors writes and reads the files.
create table zimmet_data.anchor (
  id int generated always as identity,
  day date not null,
  at timestamptz not null default clock_timestamp(),
  staff_id int not null,
  requests int not null,
  entries bigint not null,
  heads bytea not null,
  seal bytea not null,
  key_fingerprint text not null,
  constraint anchor_is_identified primary key (id),
  constraint anchor_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint anchor_has_hashes check (length(heads) = 32 and length(seal) = 32),
  constraint anchor_fingerprint_is_short check (key_fingerprint ~ '^[0-9a-f]{4}(-[0-9a-f]{4}){7}$'),
  constraint anchor_is_sealed_once unique (seal)
);
comment on table zimmet_data.anchor is 'Mühür: which days'' heads were written to a signed file outside, and what to compare that file with.';
comment on column zimmet_data.anchor.heads is 'SHA-256 over the heads of all requests in the order of their ids.';
comment on column zimmet_data.anchor.seal is 'SHA-256 of the file''s signed first two lines: what stands on paper.';
select zimmet_private.guard_table('zimmet_data.anchor');
create policy staff_reads on zimmet_data.anchor for select to zimmet_staff using (true);
create trigger anchor_is_append_only before update or delete or truncate on zimmet_data.anchor
  for each statement execute function zimmet_private.forbid_change();
create view zimmet.anchor with (security_invoker) as
  select a.id, a.day, a.at, a.staff_id, a.requests, a.entries, encode(a.heads, 'hex') as heads, encode(a.seal, 'hex') as seal, a.key_fingerprint
  from zimmet_data.anchor a;
comment on view zimmet.anchor is 'The anchors written so far, the fingerprints as hexadecimal.';
grant select on zimmet_data.anchor, zimmet.anchor to zimmet_staff;

create function zimmet_private.owe_verifier() returns void
language plpgsql stable set search_path = '' as $$
begin
  if zimmet_private.my_post() is null then
    perform zimmet_private.refuse('ZM022');
  elsif zimmet_private.my_post() not in ('overseer', 'administrator') then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'verify_history'));
  end if;
end
$$;
comment on function zimmet_private.owe_verifier() is 'Refuses who is neither overseer nor administrator.';

create function zimmet.heads(after_id int, most int) returns table (request_id int, entry int, hash bytea)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.owe_verifier();
  return query
    select r.id, r.last_entry, r.last_hash from zimmet_data.request r
    where r.id > after_id order by r.id limit least(greatest(most, 1), 20000);
end
$$;
comment on function zimmet.heads(int, int) is 'The ends of the chains of the next requests by id, at most 20,000; for overseers and administrators. Holds nothing personal.';
grant execute on function zimmet.heads(int, int) to zimmet_overseer, zimmet_administrator;

create function zimmet.posts_head(until_id int default null) returns table (last_id int, digest bytea, present bytea)
language plpgsql stable security definer set search_path = '' set timezone = 'UTC' as $$
begin
  perform zimmet_private.owe_verifier();
  return query
    select coalesce(max(c.id), 0), sha256(convert_to(coalesce(jsonb_agg(jsonb_build_array(
      c.id, c.at, c.changed_by, c.staff_id, c.act, c.details) order by c.id), '[]')::text, 'UTF8')),
      sha256(convert_to(jsonb_build_array(
        (select jsonb_agg(jsonb_build_array(s.id, s.login, s.full_name, s.post, s.left_at, s.office) order by s.id) from zimmet_data.staff s),
        (select jsonb_agg(jsonb_build_array(m.staff_id, m.directorate_id, lower(m.period), upper(m.period)) order by m.staff_id, m.directorate_id, m.period)
         from zimmet_data.membership m))::text, 'UTF8'))
    from zimmet_data.staff_change c where until_id is null or c.id <= until_id;
end
$$;
comment on function zimmet.posts_head(int) is
  'One hash over the ledger of posts up to an entry, and one over who has which post now: that changes with a new entry alone. For overseers and administrators.';
grant execute on function zimmet.posts_head(int) to zimmet_overseer, zimmet_administrator;

create function zimmet.rules_digest() returns table (steps int, digest bytea)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.owe_verifier();
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
    select (select count(*)::int from public.zimmet_migration),
      sha256(convert_to(jsonb_agg(jsonb_build_array(r.name, r.words) order by r.name, r.words)::text, 'UTF8'))
    from rule r;
end
$$;
comment on function zimmet.rules_digest() is
  'One hash over what the database enforces: functions, views, triggers and whether they are on, constraints, policies, act rules; and how many steps made it.';
grant execute on function zimmet.rules_digest() to zimmet_overseer, zimmet_administrator;

create function zimmet.keep_anchor(day date, requests int, entries bigint, heads bytea, seal bytea, key_fingerprint text) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  kept int;
begin
  perform zimmet_private.owe_verifier();
  insert into zimmet_data.anchor as a (day, staff_id, requests, entries, heads, seal, key_fingerprint)
  values (day, zimmet_private.my_staff_id(), requests, entries, heads, seal, key_fingerprint)
  on conflict on constraint anchor_is_sealed_once do nothing
  returning a.id into kept;
  return kept;
end
$$;
comment on function zimmet.keep_anchor(date, int, bigint, bytea, bytea, text) is
  'Keeps that an anchor was written outside and what it says; overseers and administrators, also by their PC on its own.';
grant execute on function zimmet.keep_anchor(date, int, bigint, bytea, bytea, text) to zimmet_overseer, zimmet_administrator;
