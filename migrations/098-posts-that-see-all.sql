-- A post that sees all, and its password, take a second person's yes; whoever is concerned is told, and his sessions end.
alter table zimmet_data.staff add column must_change_password boolean not null default false;
comment on column zimmet_data.staff.must_change_password is 'Whether somebody else knows the password: to be changed at the next sign-in.';
alter table zimmet_data.staff_change drop constraint staff_change_act_is_known;
alter table zimmet_data.staff_change add constraint staff_change_act_is_known
  check (act in ('enrol', 'move', 'end', 'reset_password', 'office', 'change_password'));

create table zimmet_data.staff_notice (
  id int generated always as identity,
  staff_id int not null,
  at timestamptz not null,
  kind text not null,
  by_staff_id int not null,
  second_staff_id int,
  seen_at timestamptz,
  constraint staff_notice_is_identified primary key (id),
  constraint staff_notice_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint staff_notice_by_staff foreign key (by_staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint staff_notice_by_a_second foreign key (second_staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint staff_notice_kind_is_known check (kind in ('enrolled', 'moved', 'password_reset'))
);
comment on table zimmet_data.staff_notice is 'What was done to a person''s account by others: told at the next sign-in.';
create index staff_notice_of_person on zimmet_data.staff_notice (staff_id) where seen_at is null;
select zimmet_private.guard_table('zimmet_data.staff_notice');
-- Whose notice it is, asked by a function: the person has no right to its own identity.
create function zimmet_private.is_me(staff_id int) returns boolean
language sql stable security definer set search_path = '' as $$
  select coalesce(staff_id = zimmet_private.my_staff_id(), false)
$$;
comment on function zimmet_private.is_me(int) is 'Whether somebody is the signed-in person.';
grant execute on function zimmet_private.is_me(int) to zimmet_staff;
create policy person_reads_own on zimmet_data.staff_notice for select to zimmet_staff using (zimmet_private.is_me(staff_id));
grant select on zimmet_data.staff_notice to zimmet_staff;
create view zimmet.staff_notice with (security_invoker) as
  select n.id, n.at, n.kind, n.by_staff_id, n.second_staff_id, n.seen_at from zimmet_data.staff_notice n;
comment on view zimmet.staff_notice is 'What others did to the account of the signed-in person.';
grant select on zimmet.staff_notice to zimmet_staff;

create or replace view zimmet.me with (security_invoker) as
  select s.id, s.login, s.full_name, s.post,
    array(
      select m.directorate_id from zimmet_data.membership m
      where m.staff_id = s.id and m.period @> clock_timestamp() order by m.directorate_id) as directorate_ids,
    s.office, s.must_change_password
  from zimmet_data.staff s
  where s.login = session_user and s.left_at is null
    and pg_has_role(session_user, ('zimmet_' || s.post)::name, 'member');

-- At commit, so that nothing of the old rights is opened anew before they are gone.
create function zimmet_private.end_sessions() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform pg_terminate_backend(a.pid)
  from pg_catalog.pg_stat_activity a
  join zimmet_data.staff s on s.login = a.usename
  where s.id = new.staff_id and a.datname = current_database() and a.pid <> pg_backend_pid();
  return null;
exception
  when insufficient_privilege then
    raise warning 'zimmet_owner may not end sessions: grant pg_signal_backend to zimmet_owner';
    return null;
end
$$;
comment on function zimmet_private.end_sessions() is
  'Ends the open sessions of whoever was moved, left, or got another password: no old transaction keeps old rights.';
create constraint trigger staff_change_ends_sessions after insert on zimmet_data.staff_change
  deferrable initially deferred for each row when (new.act in ('move', 'end', 'reset_password'))
  execute function zimmet_private.end_sessions();

create function zimmet_private.sees_all_as(post text) returns boolean
language sql immutable parallel safe
return coalesce(post in ('agent', 'overseer', 'administrator'), false);
comment on function zimmet_private.sees_all_as(text) is 'Whether a post sees every request, or gives posts.';

create function zimmet_private.check_enrolment(p jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  login text := p ->> 'login';
begin
  perform zimmet_private.begin_staff_change();
  perform zimmet_private.check_post(p ->> 'post', zimmet_private.ids_in(p, 'directorate_ids'));
  perform zimmet_private.check_verifier(p ->> 'password_verifier');
  perform zimmet_private.owe_words(p ->> 'full_name');
  if login is null or login !~ '^[a-z][a-z0-9._-]{1,62}$' or login ~ '^(pg_|zimmet)'
    or exists (select from pg_catalog.pg_roles r where r.rolname = login)
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'login'));
  end if;
end
$$;
comment on function zimmet_private.check_enrolment(jsonb) is 'Refuses an unknown post, a login that is taken or none, a password that is no verifier.';

create function zimmet_private.do_enrol(p jsonb, first_id int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  perform zimmet_private.check_enrolment(p);
  insert into zimmet_data.staff (login, full_name, post, must_change_password)
  values (p ->> 'login', zimmet_private.owe_words(p ->> 'full_name'), p ->> 'post', true) returning id into new_id;
  perform zimmet_private.set_memberships(new_id, zimmet_private.ids_in(p, 'directorate_ids'));
  execute format('create role %I login password %L in role %I', p ->> 'login', p ->> 'password_verifier', 'zimmet_' || (p ->> 'post'));
  perform zimmet_private.record_staff_change(new_id, 'enrol', jsonb_strip_nulls(jsonb_build_object(
    'post', p ->> 'post', 'directorateIds', p -> 'directorate_ids', 'proposedBy', first_id)));
  perform zimmet_private.notice(new_id, 'enrolled', first_id);
  return new_id;
end
$$;
comment on function zimmet_private.do_enrol(jsonb, int) is 'Enrols a person, proposed by somebody else or by nobody.';

create function zimmet_private.notice(staff_id int, kind text, first_id int) returns void
language sql volatile set search_path = '' as $$
  insert into zimmet_data.staff_notice (staff_id, at, kind, by_staff_id, second_staff_id)
  values (staff_id, zimmet_private.present(), kind, coalesce(first_id, zimmet_private.my_staff_id()),
    case when first_id is not null then zimmet_private.my_staff_id() end)
$$;
comment on function zimmet_private.notice(int, text, int) is 'Tells a person what was done to his account, and by whom.';

create function zimmet_private.do_move(p jsonb, first_id int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  person zimmet_data.staff;
  new_post text := p ->> 'post';
begin
  perform zimmet_private.begin_staff_change();
  perform zimmet_private.check_post(new_post, zimmet_private.ids_in(p, 'directorate_ids'));
  person := zimmet_private.working_person((p ->> 'staff_id')::int);
  perform zimmet_private.refuse_own_case(person.id);
  perform zimmet_private.set_memberships(person.id, zimmet_private.ids_in(p, 'directorate_ids'));
  update zimmet_data.staff s set post = new_post where s.id = person.id;
  execute format('revoke %I from %I', 'zimmet_' || person.post, person.login);
  execute format('grant %I to %I', 'zimmet_' || new_post, person.login);
  perform zimmet_private.record_staff_change(person.id, 'move', jsonb_strip_nulls(jsonb_build_object(
    'from', person.post, 'post', new_post, 'directorateIds', p -> 'directorate_ids', 'proposedBy', first_id)));
  perform zimmet_private.notice(person.id, 'moved', first_id);
  return person.id;
end
$$;
comment on function zimmet_private.do_move(jsonb, int) is 'Gives a person another post or other directorates.';

create function zimmet_private.do_reset(p jsonb, first_id int) returns int
language plpgsql volatile set search_path = '' as $$
declare
  person zimmet_data.staff;
begin
  perform zimmet_private.begin_staff_change();
  perform zimmet_private.check_verifier(p ->> 'password_verifier');
  person := zimmet_private.working_person((p ->> 'staff_id')::int);
  execute format('alter role %I password %L', person.login, p ->> 'password_verifier');
  update zimmet_data.staff s set must_change_password = true where s.id = person.id;
  perform zimmet_private.record_staff_change(person.id, 'reset_password', jsonb_strip_nulls(jsonb_build_object('proposedBy', first_id)));
  perform zimmet_private.notice(person.id, 'password_reset', first_id);
  return person.id;
end
$$;
comment on function zimmet_private.do_reset(jsonb, int) is 'Gives a person a new password, to be changed at the next sign-in.';

-- The acts on staff: alone where the post sees its own directorates only, else proposed.
create function zimmet_private.do_staff(kind text, p jsonb, first_id int) returns jsonb
language sql volatile set search_path = '' as $$
  select jsonb_build_object('staffId', case kind
    when 'enrol_staff' then zimmet_private.do_enrol(p, first_id)
    when 'move_staff' then zimmet_private.do_move(p, first_id)
    when 'reset_password' then zimmet_private.do_reset(p, first_id)
  end)
$$;
comment on function zimmet_private.do_staff(text, jsonb, int) is 'Carries out an act on staff.';

create function zimmet_private.staff_act_is_shared(kind text, p jsonb) returns boolean
language plpgsql volatile set search_path = '' as $$
declare
  person zimmet_data.staff;
begin
  if kind = 'enrol_staff' then
    perform zimmet_private.check_enrolment(p);
    return zimmet_private.sees_all_as(p ->> 'post');
  end if;
  perform zimmet_private.begin_staff_change();
  person := zimmet_private.working_person((p ->> 'staff_id')::int);
  if kind = 'move_staff' then
    perform zimmet_private.check_post(p ->> 'post', zimmet_private.ids_in(p, 'directorate_ids'));
    perform zimmet_private.refuse_own_case(person.id);
    return zimmet_private.sees_all_as(p ->> 'post') and p ->> 'post' <> person.post;
  end if;
  perform zimmet_private.check_verifier(p ->> 'password_verifier');
  -- One's own password is changed by oneself.
  return zimmet_private.sees_all_as(person.post);
end
$$;
comment on function zimmet_private.staff_act_is_shared(text, jsonb) is
  'Whether an act on staff takes a second person: it gives a post that sees all, or its password. Refuses what would be refused.';

create function zimmet_private.change_staff(command_id uuid, kind text, p jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, kind, p);
begin
  if answer is not null then
    return answer;
  elsif zimmet_private.staff_act_is_shared(kind, p) and zimmet_private.second_person_is_there() then
    return zimmet_private.keep_answer(command_id, zimmet_private.propose(kind, p, '{}') - 'moved');
  end if;
  return zimmet_private.keep_answer(command_id, zimmet_private.do_staff(kind, p, null));
end
$$;
comment on function zimmet_private.change_staff(uuid, text, jsonb) is 'One administrator''s act on staff, or his proposal.';

create or replace function zimmet.enrol_staff(
  command_id uuid, login text, full_name text, post text, directorate_ids int[], password_verifier text
) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_staff(command_id, 'enrol_staff', jsonb_build_object('login', login, 'full_name', full_name, 'post', post,
    'directorate_ids', to_jsonb(directorate_ids), 'password_verifier', password_verifier))
$$;
create or replace function zimmet.move_staff(command_id uuid, staff_id int, post text, directorate_ids int[]) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_staff(command_id, 'move_staff', jsonb_build_object(
    'staff_id', staff_id, 'post', post, 'directorate_ids', to_jsonb(directorate_ids)))
$$;
create or replace function zimmet.reset_password(command_id uuid, staff_id int, password_verifier text) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_staff(command_id, 'reset_password', jsonb_build_object(
    'staff_id', staff_id, 'password_verifier', password_verifier))
$$;

create function zimmet.change_own_password(command_id uuid, password_verifier text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'change_own_password', jsonb_build_array(password_verifier));
  me int := zimmet_private.my_staff_id();
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.check_verifier(password_verifier);
  execute format('alter role %I password %L', session_user, password_verifier);
  update zimmet_data.staff s set must_change_password = false where s.id = me;
  perform zimmet_private.record_staff_change(me, 'change_password', '{}');
  return zimmet_private.keep_answer(command_id, jsonb_build_object('staffId', me));
end
$$;
comment on function zimmet.change_own_password(uuid, text) is 'One''s own new password, as a SCRAM verifier; ends the duty to change it.';

create function zimmet.see_notices(command_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'see_notices', '[]');
begin
  if answer is not null then
    return answer;
  end if;
  update zimmet_data.staff_notice n set seen_at = zimmet_private.present()
  where n.staff_id = zimmet_private.my_staff_id() and n.seen_at is null;
  return zimmet_private.keep_answer(command_id, '{}');
end
$$;
comment on function zimmet.see_notices(uuid) is 'The person has read what others did to his account.';
grant execute on function zimmet.change_own_password(uuid, text), zimmet.see_notices(uuid) to zimmet_staff;

create function zimmet_private.carry_out(p zimmet_data.proposal) returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  if p.kind in ('enrol_staff', 'move_staff', 'reset_password') then
    return zimmet_private.do_staff(p.kind, p.payload, p.proposed_by);
  elsif p.kind = 'count_import' then
    update zimmet_data.import i set counted_at = p.decided_at where i.id = (p.payload ->> 'import_id')::int;
    return jsonb_build_object('importId', p.payload -> 'import_id');
  end if;
  return zimmet_private.do_change(p.kind, p.payload, jsonb_build_object('proposalId', p.id, 'proposedBy', p.proposed_by));
end
$$;
comment on function zimmet_private.carry_out(zimmet_data.proposal) is 'Does what was proposed, as the approver, under the rules of now.';
