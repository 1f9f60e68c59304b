-- How many requests stand open where and in which state, kept with every act: on ten million requests nobody counts the desks anew.
create table zimmet_data.open_tally (
  id int generated always as identity,
  directorate_id int not null,
  state text not null,
  requests bigint not null,
  constraint open_tally_is_identified primary key (id),
  constraint open_tally_of_a_directorate foreign key (directorate_id) references zimmet_data.directorate (id) on delete restrict
) with (fillfactor = 50);
comment on table zimmet_data.open_tally is
  'Open requests without a hold by directorate and state, as parts to be summed: who writes takes a part that nobody else is writing, so nobody waits.';
comment on column zimmet_data.open_tally.requests is 'A part of the number; one part alone may be negative.';
create index open_tally_of_a_desk on zimmet_data.open_tally (directorate_id, state, id);
select zimmet_private.guard_table('zimmet_data.open_tally');
-- What is held is read from the requests themselves: whether it still waits is a matter of the hour.
create index request_held on zimmet_data.request (directorate_id, held_until, state) where is_open and held_until is not null;

create function zimmet_private.tally(directorate_id int, state text, by int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  update zimmet_data.open_tally t
  set requests = t.requests + by
  where t.id = (
    select f.id from zimmet_data.open_tally f
    where f.directorate_id = tally.directorate_id and f.state = tally.state
    order by f.id
    for no key update skip locked
    limit 1);
  if not found then
    insert into zimmet_data.open_tally (directorate_id, state, requests) values (directorate_id, state, by);
  end if;
end
$$;
comment on function zimmet_private.tally(int, text, int) is 'Adds to a part of a number that nobody else is writing; makes a new part where there is none.';

create function zimmet_private.tally_request() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  if tg_op <> 'INSERT' and old.is_open and old.held_until is null then
    perform zimmet_private.tally(old.directorate_id, old.state, -1);
  end if;
  if tg_op <> 'DELETE' and new.is_open and new.held_until is null then
    perform zimmet_private.tally(new.directorate_id, new.state, 1);
  end if;
  return null;
end
$$;
comment on function zimmet_private.tally_request() is 'Keeps the numbers of open requests with each that comes, moves or goes.';
create trigger request_is_tallied after insert or delete on zimmet_data.request
  for each row execute function zimmet_private.tally_request();
create trigger request_moves_in_the_tally after update on zimmet_data.request
  for each row
  when ((old.is_open, old.held_until is null, old.directorate_id, old.state)
    is distinct from (new.is_open, new.held_until is null, new.directorate_id, new.state))
  execute function zimmet_private.tally_request();

create view zimmet_private.open_tally_fault as
  with told as (
    select t.directorate_id, t.state, sum(t.requests) as requests from zimmet_data.open_tally t group by t.directorate_id, t.state
  ),
  counted as (
    select r.directorate_id, r.state, count(*) as requests
    from zimmet_data.request r where r.is_open and r.held_until is null
    group by r.directorate_id, r.state
  )
  select directorate_id, state, coalesce(t.requests, 0) as told, coalesce(c.requests, 0) as counted
  from told t
  full join counted c using (directorate_id, state)
  where coalesce(t.requests, 0) <> coalesce(c.requests, 0);
comment on view zimmet_private.open_tally_fault is 'Where the kept numbers differ from a count; no row means they are right.';

create function zimmet_private.set_first_tally() returns void
language sql volatile set search_path = '' as $$
  delete from zimmet_data.open_tally;
  insert into zimmet_data.open_tally (directorate_id, state, requests)
  select r.directorate_id, r.state, count(*)
  from zimmet_data.request r
  where r.is_open and r.held_until is null
  group by r.directorate_id, r.state
$$;
comment on function zimmet_private.set_first_tally() is 'Counts everything anew: for what was there before it was kept, and for what is filled in.';
select zimmet_private.set_first_tally();

update zimmet_data.cohort
set summary = '(
    select t.directorate_id, t.state, null::timestamptz as held_until, sum(t.requests) as requests from zimmet_data.open_tally t
    group by t.directorate_id, t.state having sum(t.requests) <> 0
    union all
    -- Those that wait still, and those that wait no more.
    select h.directorate_id, h.state, max(h.held_until), count(*) from zimmet_data.request h
    where h.is_open and h.held_until is not null
    group by h.directorate_id, h.state, h.held_until > now()
  ) r'
where code = 'now';

create function zimmet_private.desk_count(scope jsonb, measures text[], directorates int[]) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_object_agg(u.code, u.requests)
  from zimmet_data.cohort k
  cross join lateral zimmet_private.figures_of(
    k, array(select m from zimmet_private.known_measures(measures) m), '{""}', scope, directorates) f
  cross join lateral unnest(f.codes, f.bases) as u (code, requests)
  where k.code = 'now'
$$;
comment on function zimmet_private.desk_count(jsonb, text[], int[]) is 'How many requests measures of this moment count, by their codes.';

create function zimmet.inbox_counts(directorate_id int default null) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  post text := zimmet_private.my_post();
  directorates int[] := case when post in ('clerk', 'director') then zimmet_private.my_directorates() end;
  desk jsonb := case when directorate_id is null then '{}' else jsonb_build_object('directorateIds', jsonb_build_array(directorate_id)) end;
  hands jsonb := desk || jsonb_build_object('clerkIds', jsonb_build_array(zimmet_private.my_staff_id()));
  mine bigint;
begin
  if post is null or post = 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'read_inbox'));
  end if;
  -- Whatever of one's own work is not done yet.
  select sum(c.value::bigint) into mine
  from jsonb_each_text(zimmet_private.desk_count(hands, '{new,working,waiting}', directorates)) c;
  return zimmet_private.desk_count(desk, '{new,open,waiting,to_verify}', directorates) || jsonb_build_object('mine', mine);
end
$$;
comment on function zimmet.inbox_counts(int) is
  'The badges of the inbox (new, mine, open, waiting, to_verify) by the definitions of the measures; of the person''s directorates, for agents and overseers of all.';
grant execute on function zimmet.inbox_counts(int) to zimmet_staff;
