-- Acts are dated by when they become true: rights are asked at the instant, not at the beginning of a transaction; a command runs
-- in its own snapshot; and what it did is committed within seconds.
insert into zimmet_data.refusal_kind (code, name, meaning) values
  ('ZM040', 'deadline_passed', 'the deadline has passed: nothing moves it any more'),
  ('ZM041', 'hold_used_up', 'a request waits so long and so often only: the sum for the reason, for the request, or the number of holds is used up'),
  ('ZM042', 'old_snapshot', 'a command runs in read committed only: another isolation level would act on what was'),
  ('ZM043', 'committed_late', 'the commit came too long after the act: its instant would not be true'),
  ('ZM044', 'second_person_owed', 'a proposal is decided by a second person, not by whoever made it'),
  ('ZM045', 'proposal_decided', 'the proposal was decided already, or there is none'),
  ('ZM046', 'words_say_too_little', 'what moves or stops a clock is said in a sentence'),
  ('ZM047', 'law_kept', 'a law is taken off or given a later date for a reason, by a director or an overseer, before its deadline');

create function zimmet_private.present() returns timestamptz
language sql stable parallel safe
return clock_timestamp();
comment on function zimmet_private.present() is
  'The instant of an act, by the clock of the database. Asked wherever an act is dated or compared with a deadline.';

create or replace function zimmet_private.my_memberships() returns int[]
language sql stable parallel safe security definer set search_path = '' as $$
  -- The clock, not now(): a transaction opened before a move keeps no right of then.
  select coalesce(array_agg(m.directorate_id order by m.directorate_id), '{}')
  from zimmet_data.membership m
  where m.staff_id = zimmet_private.my_staff_id() and m.period @> clock_timestamp()
$$;

create or replace function zimmet_private.state_of(state text, held_until timestamptz, master_id int) returns text
language sql stable parallel safe
return case
  when state = 'closed' then state
  when master_id is not null then 'joined'
  when state = 'in_work' and held_until > statement_timestamp() then 'on_hold'
  else state
end;

create or replace function zimmet_private.give_to(inout r zimmet_data.request, clerk int)
language plpgsql volatile set search_path = '' as $$
begin
  if not exists (
    select from zimmet_data.staff s
    join zimmet_data.membership m
      on m.staff_id = s.id and m.directorate_id = r.directorate_id and m.period @> clock_timestamp()
    where s.id = clerk and s.left_at is null and s.post in ('clerk', 'director')
  ) then
    perform zimmet_private.refuse('ZM012', jsonb_build_object('field', 'clerkId'));
  end if;
  if r.state = 'new' then
    r := zimmet_private.accept_period(r, zimmet_private.my_staff_id());
  end if;
  r.clerk_id := clerk;
end
$$;

create or replace function zimmet_private.refuse_old_snapshot() returns void
language plpgsql stable set search_path = '' as $$
begin
  if current_setting('transaction_isolation') not in ('read committed', 'read uncommitted') then
    perform zimmet_private.refuse('ZM042');
  end if;
end
$$;
comment on function zimmet_private.refuse_old_snapshot() is 'Commands act on what is, never on the snapshot of an older transaction.';

create or replace function zimmet_private.begin_command(command_id uuid, wanted text, input jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  hashed bytea := sha256(convert_to(input::text, 'UTF8'));
  me int := zimmet_private.my_staff_id();
  first record;
begin
  if me is null or zimmet_private.my_post() is null then
    perform zimmet_private.refuse('ZM022');
  elsif command_id is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'commandId'));
  end if;
  perform zimmet_private.refuse_old_snapshot();
  -- Waits for a twin of the same id that is still under way.
  insert into zimmet_data.command (id, staff_id, act, input_hash) values (command_id, me, wanted, hashed)
  on conflict do nothing;
  if found then
    return null;
  end if;
  select c.staff_id, c.act, c.input_hash, c.answer into first from zimmet_data.command c where c.id = command_id;
  if (first.staff_id, first.act, first.input_hash) is distinct from (me, wanted, hashed) then
    perform zimmet_private.refuse('ZM013');
  end if;
  return coalesce(first.answer, '{}');
end
$$;

-- What a command did is true from its answer on; at commit, which no client can leave out, that must be a moment ago.
alter table zimmet_data.command add column answered_at timestamptz;
comment on column zimmet_data.command.answered_at is 'When it was done; the commit follows within ten seconds, or nothing of it is kept.';

create or replace function zimmet_private.keep_answer(command_id uuid, given jsonb) returns jsonb
language sql volatile set search_path = '' as $$
  update zimmet_data.command c set answer = given, answered_at = clock_timestamp() where c.id = command_id;
  select given
$$;

create function zimmet_private.longest_commit() returns interval
language sql immutable parallel safe
return interval '10 seconds';
comment on function zimmet_private.longest_commit() is 'How long after an act its commit may come.';

create function zimmet_private.check_commit() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  stack text;
begin
  get diagnostics stack = pg_context;
  -- Asked before the commit (set constraints immediate) it would answer for an instant that is not the commit's: then nothing
  -- stands around it but the commit, and no client's words could have called it.
  if stack like e'%\n%' or current_query() ~* '\mconstraints\M'
    or clock_timestamp() - new.answered_at > zimmet_private.longest_commit()
  then
    perform zimmet_private.refuse('ZM043');
  end if;
  return null;
end
$$;
comment on function zimmet_private.check_commit() is 'At commit: an act whose transaction was held open is not kept, whoever writes.';
create constraint trigger command_is_committed_at_once after update of answer on zimmet_data.command
  deferrable initially deferred for each row execute function zimmet_private.check_commit();

create or replace function zimmet_private.check_import_is_finished() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  finished timestamptz := (select i.finished_at from zimmet_data.import i where i.id = new.id);
begin
  if finished is null then
    raise exception 'import % was not finished', new.id using errcode = 'integrity_constraint_violation';
  elsif clock_timestamp() - finished > zimmet_private.longest_commit() then
    perform zimmet_private.refuse('ZM043');
  end if;
  return null;
end
$$;

create or replace function zimmet_private.lock_request(wanted_id int) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request;
begin
  select q.* into r from zimmet_data.request q
  where q.id = wanted_id and zimmet_private.may_see(q.held_by) for update;
  if r.id is null then
    perform zimmet_private.refuse('ZM002');
  end if;
  -- The ledger's instants: never earlier than the change before, whatever the server's clock was set to.
  r.changed_at := greatest(zimmet_private.present(), r.changed_at + interval '1 microsecond');
  return r;
end
$$;
