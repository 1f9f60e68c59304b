-- One PostgreSQL login per person; the post is membership in the post's role, so a changed post changes rights at once.
create table zimmet_data.staff (
  id int generated always as identity,
  login name not null,
  full_name text not null,
  post text not null,
  left_at timestamptz,
  constraint staff_is_identified primary key (id),
  constraint staff_login_is_unique unique (login),
  constraint staff_has_a_name check (full_name ~ '\S'),
  constraint staff_post_is_known check (post in ('clerk', 'director', 'agent', 'overseer', 'administrator'))
);
comment on table zimmet_data.staff is 'Personel: who may sign in. Rows stay when a person leaves, history names them.';
comment on column zimmet_data.staff.login is 'The PostgreSQL role the person signs in as; compared with session_user.';
comment on column zimmet_data.staff.post is 'The post; kept equal to the role membership by the functions that enrol and move people.';

create table zimmet_data.membership (
  staff_id int not null,
  directorate_id int not null,
  period tstzrange not null,
  constraint membership_is_one_at_a_time primary key (staff_id, directorate_id, period without overlaps),
  constraint membership_names_a_person foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint membership_names_a_directorate foreign key (directorate_id)
    references zimmet_data.directorate (id) on delete restrict
);
comment on table zimmet_data.membership is 'Which directorates a person works for, and from when to when.';

select zimmet_private.guard_table('zimmet_data.staff');
select zimmet_private.guard_table('zimmet_data.membership');
create policy staff_reads on zimmet_data.staff for select to zimmet_staff using (true);
create policy staff_reads on zimmet_data.membership for select to zimmet_staff using (true);
grant select on zimmet_data.staff, zimmet_data.membership to zimmet_staff;

create function zimmet_private.my_staff_id() returns int
language sql stable security definer parallel safe set search_path = '' as $$
  select s.id from zimmet_data.staff s where s.login = session_user and s.left_at is null
$$;
comment on function zimmet_private.my_staff_id() is 'The signed-in person, null where the login is nobody''s or has left.';

create function zimmet_private.my_post() returns text
language sql stable security definer parallel safe set search_path = '' as $$
  select s.post
  from zimmet_data.staff s
  where s.login = session_user
    and s.left_at is null
    and pg_catalog.pg_has_role(session_user, 'zimmet_' || s.post, 'member')
$$;
comment on function zimmet_private.my_post() is 'The signed-in person''s post; null unless staff row and role membership agree.';

create function zimmet_private.my_memberships() returns int[]
language sql stable security definer parallel safe set search_path = '' as $$
  select coalesce(array_agg(m.directorate_id order by m.directorate_id), '{}')
  from zimmet_data.membership m
  where m.staff_id = zimmet_private.my_staff_id() and m.period @> now()
$$;
comment on function zimmet_private.my_memberships() is 'Directorates the signed-in person works for now, whatever the post.';

create function zimmet_private.my_directorates() returns int[]
language sql stable security definer parallel safe set search_path = '' as $$
  select case when zimmet_private.my_post() in ('clerk', 'director') then zimmet_private.my_memberships() else '{}' end
$$;
comment on function zimmet_private.my_directorates() is 'Directorates whose requests the signed-in person sees and works on.';

create function zimmet_private.sees_all() returns boolean
language sql stable security definer parallel safe set search_path = '' as $$
  select coalesce(zimmet_private.my_post() in ('agent', 'overseer'), false)
$$;
comment on function zimmet_private.sees_all() is 'Whether the post sees every request: those who speak with citizens and those who supervise.';

create function zimmet_private.supervises() returns boolean
language sql stable security definer parallel safe set search_path = '' as $$
  select coalesce(zimmet_private.my_post() in ('overseer', 'administrator'), false)
$$;
comment on function zimmet_private.supervises() is 'Whether the post may look into the ledgers of posts, custody and history.';

-- Policies run as the person who reads, so these must be callable; nobody can name them without usage on the schema.
grant execute on function zimmet_private.my_directorates(), zimmet_private.sees_all(), zimmet_private.supervises() to zimmet_staff;

create view zimmet.staff with (security_invoker) as
  select
    s.id, s.full_name, s.post, s.left_at is null as is_active,
    array(
      select m.directorate_id from zimmet_data.membership m
      where m.staff_id = s.id and m.period @> now() order by m.directorate_id
    ) as directorate_ids
  from zimmet_data.staff s;
comment on view zimmet.staff is 'Everybody''s name, post and directorates; logins stay out of it.';

create view zimmet.me with (security_invoker) as
  select
    s.id, s.login, s.full_name, s.post,
    array(
      select m.directorate_id from zimmet_data.membership m
      where m.staff_id = s.id and m.period @> now() order by m.directorate_id
    ) as directorate_ids
  from zimmet_data.staff s
  where s.login = session_user
    and s.left_at is null
    and pg_catalog.pg_has_role(session_user, 'zimmet_' || s.post, 'member');
comment on view zimmet.me is 'The signed-in person; no row where the login has no post.';
grant select on zimmet.staff, zimmet.me to zimmet_staff;
