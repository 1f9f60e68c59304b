-- Enrolling, moving and ending people. Administrators only; rights follow at once, for they are read at every query.
create function zimmet_private.begin_staff_change() returns void
language plpgsql stable set search_path = '' as $$
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'change_staff'));
  end if;
end
$$;
comment on function zimmet_private.begin_staff_change() is 'Refuses everybody but administrators.';

create table zimmet_data.staff_change (
  id int generated always as identity,
  at timestamptz not null default clock_timestamp(),
  changed_by int not null,
  staff_id int not null,
  act text not null,
  details jsonb not null,
  constraint staff_change_is_identified primary key (id),
  constraint staff_change_by_staff foreign key (changed_by) references zimmet_data.staff (id) on delete restrict,
  constraint staff_change_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint staff_change_act_is_known check (act in ('enrol', 'move', 'end', 'reset_password'))
);
comment on table zimmet_data.staff_change is 'Who gave whom which post and directorates, and when; never changed.';
select zimmet_private.guard_table('zimmet_data.staff_change');
create policy supervisors_read on zimmet_data.staff_change for select to zimmet_staff
  using ((select zimmet_private.supervises()));
create trigger staff_change_is_append_only before update or delete or truncate on zimmet_data.staff_change
  for each statement execute function zimmet_private.forbid_change();
grant select on zimmet_data.staff_change to zimmet_staff;

create view zimmet.staff_change with (security_invoker) as
  select c.id, c.at, c.changed_by, c.staff_id, c.act, c.details from zimmet_data.staff_change c;
comment on view zimmet.staff_change is 'The ledger of posts, for overseers and administrators.';
grant select on zimmet.staff_change to zimmet_staff;

create function zimmet_private.record_staff_change(staff_id int, act text, details jsonb) returns void
language sql volatile set search_path = '' as $$
  insert into zimmet_data.staff_change (changed_by, staff_id, act, details)
  values (zimmet_private.my_staff_id(), staff_id, act, details)
$$;
comment on function zimmet_private.record_staff_change(int, text, jsonb) is 'Adds a line to the ledger of posts.';

create function zimmet_private.check_post(post text, directorate_ids int[]) returns void
language plpgsql stable set search_path = '' as $$
begin
  if post is null or post not in ('clerk', 'director', 'agent', 'overseer', 'administrator') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'post'));
  elsif post in ('clerk', 'director') and coalesce(cardinality(directorate_ids), 0) = 0 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'directorateIds'));
  elsif exists (
    select from unnest(directorate_ids) as w (id)
    where not exists (select from zimmet_data.directorate d where d.id = w.id and d.is_active))
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateIds'));
  end if;
end
$$;
comment on function zimmet_private.check_post(text, int[]) is 'Refuses an unknown post, a clerk without a directorate, a directorate that is none.';

create function zimmet_private.check_verifier(password_verifier text) returns void
language plpgsql stable set search_path = '' as $$
begin
  -- Only what cannot be turned back into the password comes here, so that no log ever holds one.
  if password_verifier is null
    or password_verifier !~ '^SCRAM-SHA-256\$\d{4,7}:[A-Za-z0-9+/=]{16,}\$[A-Za-z0-9+/=]{44}:[A-Za-z0-9+/=]{44}$'
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'password'));
  end if;
end
$$;
comment on function zimmet_private.check_verifier(text) is 'Refuses a password that is not a SCRAM-SHA-256 verifier.';

create function zimmet_private.set_memberships(staff_id int, directorate_ids int[]) returns void
language sql volatile set search_path = '' as $$
  update zimmet_data.membership m
  set period = tstzrange(lower(m.period), greatest(clock_timestamp(), lower(m.period) + interval '1 microsecond'))
  where m.staff_id = $1 and upper_inf(m.period) and m.directorate_id <> all (coalesce(directorate_ids, '{}'));
  insert into zimmet_data.membership (staff_id, directorate_id, period)
  select distinct $1, w.id, tstzrange(clock_timestamp(), null)
  from unnest(directorate_ids) as w (id)
  where not exists (
    select from zimmet_data.membership m where m.staff_id = $1 and m.directorate_id = w.id and upper_inf(m.period))
$$;
comment on function zimmet_private.set_memberships(int, int[]) is 'Ends the memberships that are not named and begins those that are new.';

create function zimmet.enrol_staff(
  command_id uuid, login text, full_name text, post text, directorate_ids int[], password_verifier text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'enrol_staff',
    jsonb_build_array(login, full_name, post, to_jsonb(directorate_ids), password_verifier));
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  perform zimmet_private.check_post(post, directorate_ids);
  perform zimmet_private.check_verifier(password_verifier);
  if login is null or login !~ '^[a-z][a-z0-9._-]{1,62}$' or login ~ '^(pg_|zimmet)'
    or exists (select from pg_catalog.pg_roles r where r.rolname = login)
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'login'));
  end if;
  insert into zimmet_data.staff (login, full_name, post)
  values (login, zimmet_private.owe_words(full_name), post) returning id into new_id;
  perform zimmet_private.set_memberships(new_id, directorate_ids);
  execute format('create role %I login password %L in role %I', login, password_verifier, 'zimmet_' || post);
  perform zimmet_private.record_staff_change(new_id, 'enrol', jsonb_build_object('post', post, 'directorateIds', to_jsonb(directorate_ids)));
  return zimmet_private.keep_answer(command_id, jsonb_build_object('staffId', new_id));
end
$$;
comment on function zimmet.enrol_staff(uuid, text, text, text, int[], text) is
  'A new person: one login of its own, a post, directorates; the password comes as a SCRAM verifier.';

create function zimmet_private.working_person(staff_id int) returns zimmet_data.staff
language plpgsql stable set search_path = '' as $$
declare
  person zimmet_data.staff;
begin
  select s.* into person from zimmet_data.staff s where s.id = working_person.staff_id and s.left_at is null;
  if person.id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'staffId'));
  end if;
  return person;
end
$$;
comment on function zimmet_private.working_person(int) is 'Somebody who has not left; others are refused.';

create function zimmet_private.refuse_own_case(staff_id int) returns void
language plpgsql stable set search_path = '' as $$
begin
  if staff_id = zimmet_private.my_staff_id() then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'staffId'));
  end if;
end
$$;
comment on function zimmet_private.refuse_own_case(int) is 'Nobody gives himself another post, or ends himself.';

create function zimmet.move_staff(command_id uuid, staff_id int, post text, directorate_ids int[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'move_staff',
    jsonb_build_array(staff_id, post, to_jsonb(directorate_ids)));
  person zimmet_data.staff;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  perform zimmet_private.check_post(post, directorate_ids);
  person := zimmet_private.working_person(staff_id);
  perform zimmet_private.refuse_own_case(person.id);
  perform zimmet_private.set_memberships(person.id, directorate_ids);
  update zimmet_data.staff s set post = move_staff.post where s.id = person.id;
  execute format('revoke %I from %I', 'zimmet_' || person.post, person.login);
  execute format('grant %I to %I', 'zimmet_' || post, person.login);
  perform zimmet_private.record_staff_change(person.id, 'move',
    jsonb_build_object('from', person.post, 'post', post, 'directorateIds', to_jsonb(directorate_ids)));
  return zimmet_private.keep_answer(command_id, jsonb_build_object('staffId', person.id));
end
$$;
comment on function zimmet.move_staff(uuid, int, text, int[]) is 'Another post or other directorates; the rights of the old ones end at once.';

create function zimmet.end_staff(command_id uuid, staff_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'end_staff', jsonb_build_array(staff_id));
  person zimmet_data.staff;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  person := zimmet_private.working_person(staff_id);
  perform zimmet_private.refuse_own_case(person.id);
  perform zimmet_private.set_memberships(person.id, '{}');
  update zimmet_data.staff s set left_at = clock_timestamp() where s.id = person.id;
  execute format('revoke %I from %I', 'zimmet_' || person.post, person.login);
  execute format('alter role %I nologin', person.login);
  perform zimmet_private.record_staff_change(person.id, 'end', '{}');
  return zimmet_private.keep_answer(command_id, jsonb_build_object('staffId', person.id));
end
$$;
comment on function zimmet.end_staff(uuid, int) is 'Somebody leaves: no login, no rights, from this moment; history keeps the name.';

create function zimmet.reset_password(command_id uuid, staff_id int, password_verifier text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'reset_password', jsonb_build_array(staff_id, password_verifier));
  person zimmet_data.staff;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  perform zimmet_private.check_verifier(password_verifier);
  person := zimmet_private.working_person(staff_id);
  execute format('alter role %I password %L', person.login, password_verifier);
  perform zimmet_private.record_staff_change(person.id, 'reset_password', '{}');
  return zimmet_private.keep_answer(command_id, jsonb_build_object('staffId', person.id));
end
$$;
comment on function zimmet.reset_password(uuid, int, text) is 'A new password for somebody who forgot it, as a SCRAM verifier.';

create function zimmet.retire_directorate(command_id uuid, directorate_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'retire_directorate', jsonb_build_array(directorate_id));
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  -- Waits for whoever is just handing something over to it.
  perform from zimmet_data.directorate d where d.id = retire_directorate.directorate_id for update;
  if exists (select from zimmet_data.request r where r.directorate_id = retire_directorate.directorate_id and r.closed_at is null) then
    perform zimmet_private.refuse('ZM024', jsonb_build_object('field', 'directorateId'));
  end if;
  update zimmet_data.directorate d set is_active = false
  where d.id = retire_directorate.directorate_id and d.is_active and not d.is_dispatch_desk;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  end if;
  return zimmet_private.keep_answer(command_id, jsonb_build_object('directorateId', directorate_id));
end
$$;
comment on function zimmet.retire_directorate(uuid, int) is
  'A directorate that is no more: refused while it holds anything open, so that nothing becomes invisible.';

grant execute on function zimmet.enrol_staff(uuid, text, text, text, int[], text), zimmet.move_staff(uuid, int, text, int[]),
  zimmet.end_staff(uuid, int), zimmet.reset_password(uuid, int, text), zimmet.retire_directorate(uuid, int)
  to zimmet_administrator;
