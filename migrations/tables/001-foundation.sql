-- Three schemas: what people may use, where the rows are, and what only the house itself calls. And the roles of the posts.
create schema zimmet;

create schema zimmet_data;

create schema zimmet_private;

create extension if not exists btree_gist schema zimmet_private;

create extension if not exists pg_trgm schema zimmet_private;

-- Roles belong to the whole server, so another database of the same server may have made them already.
do $$
declare
  role_name text;
begin
  foreach role_name in array array[
    'zimmet_staff', 'zimmet_clerk', 'zimmet_director', 'zimmet_agent', 'zimmet_overseer', 'zimmet_administrator'
  ] loop
    if not exists (select from pg_catalog.pg_roles r where r.rolname = role_name) then
      execute format('create role %I nologin', role_name);
    end if;
  end loop;
end
$$;

grant zimmet_staff to zimmet_clerk, zimmet_director, zimmet_agent, zimmet_overseer, zimmet_administrator;

grant usage on schema zimmet to zimmet_staff;

-- A login without a post does not get in, and nobody makes temporary objects that could shadow ours.
do $$
begin
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to zimmet_staff', current_database());
end
$$;

-- Whatever the owner makes from here on is closed until a line opens it.
alter default privileges revoke execute on functions from public;

comment on schema zimmet is 'What a signed-in person may use: views to read, one function per intention to act.';
comment on schema zimmet_data is 'The tables. Row-level security is forced on all; nobody but the owner may write.';
comment on schema zimmet_private is 'Rules, triggers and helpers that the functions of schema zimmet stand on.';

comment on role zimmet_staff is 'Everyone who works with Zimmet. Each post is a member.';
comment on role zimmet_clerk is 'Personel: works off the requests in the custody of his directorates.';
comment on role zimmet_director is 'Müdür: answers for a directorate.';
comment on role zimmet_agent is 'ERBİM görevlisi: registers what citizens ask and asks them whether it was solved.';
comment on role zimmet_overseer is 'Denetçi (başkanlık, halkla ilişkiler): supervises every directorate.';
comment on role zimmet_administrator is 'Bilgi işlem: settings and people, no citizens.';
