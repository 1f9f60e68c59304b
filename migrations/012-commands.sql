-- The way of every command: begun once per id, on a locked row in the version its person saw, recorded, told.
create table zimmet_data.command (
  id uuid not null,
  staff_id int not null,
  act text not null,
  input_hash bytea not null,
  at timestamptz not null default now(),
  answer jsonb,
  constraint command_happens_once primary key (id),
  constraint command_given_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
comment on table zimmet_data.command is 'What was asked under which id and what was answered: repeating it returns the first answer.';
comment on column zimmet_data.command.input_hash is 'SHA-256 of the input, so that an id used for something else is noticed.';
select zimmet_private.guard_table('zimmet_data.command');

create function zimmet_private.begin_command(command_id uuid, wanted text, input jsonb) returns jsonb
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
comment on function zimmet_private.begin_command(uuid, text, jsonb) is
  'Null: go on. Otherwise the first answer to the same command, which is all that happens.';

create function zimmet_private.keep_answer(command_id uuid, given jsonb) returns jsonb
language sql volatile set search_path = '' as $$
  update zimmet_data.command c set answer = given where c.id = command_id;
  select given
$$;
comment on function zimmet_private.keep_answer(uuid, jsonb) is 'Keeps what a command answered, so that its repetition answers the same.';

create function zimmet_private.lock_request(wanted_id int) returns zimmet_data.request
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
  r.changed_at := greatest(clock_timestamp(), r.changed_at + interval '1 microsecond');
  return r;
end
$$;
comment on function zimmet_private.lock_request(int) is
  'The request, locked, with changed_at set to the instant of this act; refused as not found where the person does not see it.';

create function zimmet_private.open_request(wanted text, wanted_id int, seen_version int) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request := zimmet_private.lock_request(wanted_id);
  refusal text;
begin
  if r.version is distinct from seen_version then
    perform zimmet_private.refuse('ZM001', jsonb_build_object('currentVersion', r.version));
  end if;
  refusal := zimmet_private.act_refusal(wanted, r);
  if refusal is not null then
    perform zimmet_private.refuse(refusal, jsonb_build_object(
      'act', wanted, 'state', zimmet_private.state_of(r.state, r.held_until, r.master_id)));
  end if;
  r.version := r.version + 1;
  return r;
end
$$;
comment on function zimmet_private.open_request(text, int, int) is
  'Locks a request for an act that changes it: seen version, rules, next version.';

create function zimmet_private.open_for_addition(wanted text, wanted_id int) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request := zimmet_private.lock_request(wanted_id);
  refusal text := zimmet_private.act_refusal(wanted, r);
begin
  if refusal is not null then
    perform zimmet_private.refuse(refusal, jsonb_build_object(
      'act', wanted, 'state', zimmet_private.state_of(r.state, r.held_until, r.master_id)));
  end if;
  return r;
end
$$;
comment on function zimmet_private.open_for_addition(text, int) is
  'Locks a request for an act that only adds to it (note, file, reveal) and so cannot conflict.';

create function zimmet_private.save_request(r zimmet_data.request) returns void
language sql volatile set search_path = '' as $$
  update zimmet_data.request q
  set subject_id = r.subject_id, priority = r.priority, search = r.search, state = r.state,
    directorate_id = r.directorate_id, held_by = r.held_by, custody_since = r.custody_since, clerk_id = r.clerk_id,
    held_until = r.held_until, hold_reason_id = r.hold_reason_id, outcome = r.outcome, resolved_by = r.resolved_by,
    resolved_at = r.resolved_at, closed_at = r.closed_at, master_id = r.master_id, returned_count = r.returned_count,
    reopened_count = r.reopened_count, hand_over_count = r.hand_over_count, version = r.version,
    changed_at = r.changed_at, last_entry = r.last_entry, last_hash = r.last_hash
  where q.id = r.id
$$;
comment on function zimmet_private.save_request(zimmet_data.request) is 'Writes back whatever a command may have changed of a request.';

create function zimmet_private.finish_command(
  command_id uuid, r zimmet_data.request, act text, details jsonb default '{}', extra jsonb default '{}'
) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  given jsonb := jsonb_build_object('requestId', r.id, 'version', r.version) || extra;
begin
  r := zimmet_private.record(r, act, jsonb_strip_nulls(details), zimmet_private.my_staff_id());
  perform zimmet_private.save_request(r);
  perform zimmet_private.tell(r.id);
  perform zimmet_private.lead_joined(r);
  return zimmet_private.keep_answer(command_id, given);
end
$$;
comment on function zimmet_private.finish_command(uuid, zimmet_data.request, text, jsonb, jsonb) is
  'Records the act, saves the request, tells every PC, leads the joined requests along and keeps the answer.';

create function zimmet_private.lead_joined(master zimmet_data.request) returns void
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  r zimmet_data.request;
begin
  for r in
    select q.* from zimmet_data.request q
    where q.master_id = master.id
      and (q.directorate_id <> master.directorate_id or (q.closed_at is null) <> (master.closed_at is null))
    order by q.id for update
  loop
    r.changed_at := greatest(master.changed_at, r.changed_at + interval '1 microsecond');
    r.version := r.version + 1;
    if r.directorate_id <> master.directorate_id or r.closed_at is not null then
      r.closed_at := null;
      r := zimmet_private.move_custody(r, master.directorate_id, 'joined', me);
    end if;
    r.outcome := master.outcome;
    r.resolved_by := master.resolved_by;
    r.resolved_at := master.resolved_at;
    if master.closed_at is not null then
      r := zimmet_private.close_period(r);
    end if;
    r := zimmet_private.record(r, 'follow_master', jsonb_build_object('masterId', master.id, 'state', master.state), me);
    perform zimmet_private.save_request(r);
    perform zimmet_private.tell(r.id);
  end loop;
end
$$;
comment on function zimmet_private.lead_joined(zimmet_data.request) is
  'Joined requests follow their master: where it goes they go, when it closes they close, when it is reopened so are they.';
