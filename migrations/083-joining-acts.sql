-- Joining, proposing to join, taking a joining back. No clock vanishes by it: the master is never due later than what is joined to it.
create function zimmet_private.is_same_matter(r zimmet_data.request, master zimmet_data.request) returns boolean
language sql stable parallel safe
return coalesce(r.subject_id = master.subject_id and (
  r.neighbourhood_id = master.neighbourhood_id
  or (r.neighbourhood_id is null or master.neighbourhood_id is null) and r.citizen_id = master.citizen_id), false);
comment on function zimmet_private.is_same_matter(zimmet_data.request, zimmet_data.request) is
  'Same subject in the same neighbourhood, or of the same citizen where one of the two has none: what one person alone may join.';

create or replace function zimmet_private.open_master(wanted_id int, child_id int) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request;
begin
  if wanted_id = child_id then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'masterId'));
  end if;
  r := zimmet_private.lock_request(wanted_id);
  if r.master_id is not null then
    perform zimmet_private.refuse('ZM016', jsonb_build_object('field', 'masterId'));
  elsif r.state not in ('new', 'in_work') then
    perform zimmet_private.refuse('ZM005', jsonb_build_object('field', 'masterId', 'state', r.state));
  end if;
  return r;
end
$$;
comment on function zimmet_private.open_master(int, int) is
  'Locks the request to join to: seen, not joined itself, not yet resolved, so that its resolution answers what is joined to it.';

create function zimmet_private.join_shift(child zimmet_data.request, master zimmet_data.request) returns bigint
language plpgsql stable set search_path = '' as $$
declare
  k zimmet_data.work_clock := zimmet_private.clock_of(master.calendar_id);
begin
  if child.due_at is null then
    return 0;
  elsif master.due_at is null then
    -- Imported without a target: nothing could carry the deadline on.
    perform zimmet_private.refuse('ZM005', jsonb_build_object('field', 'masterId', 'state', master.state));
  end if;
  return least(0,
    zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(child.due_at))
    - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(master.due_at))
    + master.joined_seconds);
end
$$;
comment on function zimmet_private.join_shift(zimmet_data.request, zimmet_data.request) is
  'Working seconds (none or less) from the master''s own deadline back to the child''s.';

create function zimmet_private.join_further(former_master zimmet_data.request, new_master zimmet_data.request) returns void
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  r zimmet_data.request;
begin
  for r in
    select q.* from zimmet_data.request q where q.master_id = former_master.id order by q.id for update
  loop
    r.changed_at := greatest(new_master.changed_at, r.changed_at + interval '1 microsecond');
    r.version := r.version + 1;
    r.master_id := new_master.id;
    update zimmet_data.joining j set ended_at = r.changed_at, ended_by = me where j.request_id = r.id and j.ended_at is null;
    insert into zimmet_data.joining (request_id, at, master_id, joined_by, from_directorate_id, shift_seconds)
    values (r.id, r.changed_at, new_master.id, me, former_master.directorate_id, zimmet_private.join_shift(r, new_master));
    r := zimmet_private.record(
      r, 'follow_master', jsonb_build_object('masterId', new_master.id, 'state', new_master.state), me);
    perform zimmet_private.save_request(r);
    perform zimmet_private.tell(r.id);
  end loop;
end
$$;
comment on function zimmet_private.join_further(zimmet_data.request, zimmet_data.request) is
  'Requests that were joined to one that is joined itself now follow the new master.';
drop function zimmet_private.join_further(int, zimmet_data.request);

create function zimmet_private.take_voices(child zimmet_data.request, master zimmet_data.request) returns void
language sql volatile set search_path = '' as $$
  insert into zimmet_data.complainant (request_id, citizen_id, at, staff_id, joined_request_id)
  values (master.id, child.citizen_id, master.changed_at, zimmet_private.my_staff_id(), child.id);
  insert into zimmet_data.complainant (request_id, citizen_id, at, staff_id, joined_request_id)
  select master.id, c.citizen_id, c.at, c.staff_id, coalesce(c.joined_request_id, child.id)
  from zimmet_data.complainant c
  where c.request_id = child.id and c.left_at is null
$$;
comment on function zimmet_private.take_voices(zimmet_data.request, zimmet_data.request) is
  'Who asked on the child, and who asked with him, is answered with the master.';

create function zimmet_private.earlier_legal_clock(inout master zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
declare
  own_due timestamptz := (zimmet_private.set_deadlines(master)).legal_due_at;
  earliest zimmet_data.request;
begin
  select q.* into earliest from zimmet_data.request q
  where q.master_id = master.id and q.legal_due_at < coalesce(own_due, 'infinity')
  order by q.legal_due_at limit 1;
  if earliest.id is not null then
    master.legal_basis_id := earliest.legal_basis_id;
    master.legal_since := earliest.legal_since;
    master.legal_is_extended := earliest.legal_is_extended;
  end if;
end
$$;
comment on function zimmet_private.earlier_legal_clock(zimmet_data.request) is
  'A master with its own legal clock takes that of what is joined to it, where that ends earlier or it has none.';

create function zimmet_private.own_legal_clock(master zimmet_data.request) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  own zimmet_data.request := master;
  taken zimmet_data.request;
  first zimmet_data.joining;
begin
  select j.* into first from zimmet_data.joining j where j.master_id = master.id and j.ended_at is null order by j.at limit 1;
  if first.request_id is null then
    return master;
  end if;
  own.legal_basis_id := first.legal_basis_before;
  own.legal_since := first.legal_since_before;
  own.legal_is_extended := first.legal_was_extended;
  own.legal_due_at := null;
  taken := zimmet_private.earlier_legal_clock(own);
  -- Somebody gave the master another one since: that is its own now.
  return case
    when (taken.legal_basis_id, taken.legal_since, taken.legal_is_extended)
      is distinct from (master.legal_basis_id, master.legal_since, master.legal_is_extended) then master
    else own
  end;
end
$$;
comment on function zimmet_private.own_legal_clock(zimmet_data.request) is
  'The request with the legal clock it has of its own, whatever it took from what is joined to it.';

create function zimmet_private.follow_joinings(master zimmet_data.request, act text, details jsonb) returns void
language plpgsql volatile set search_path = '' as $$
begin
  master.joined_seconds := coalesce((
    select min(j.shift_seconds) from zimmet_data.joining j where j.master_id = master.id and j.ended_at is null), 0);
  master := zimmet_private.earlier_legal_clock(master);
  update zimmet_data.request q set joined_seconds = master.joined_seconds where q.id = master.id;
  master.version := master.version + 1;
  perform zimmet_private.finish_command(null, master, act, details);
end
$$;
comment on function zimmet_private.follow_joinings(zimmet_data.request, text, jsonb) is
  'Writes what a joining or a separation changed of a master, given with its own legal clock: its deadline and its legal clock.';

create function zimmet_private.join_to(command_id uuid, child zimmet_data.request, master zimmet_data.request, proposer int)
returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  answer jsonb;
  own zimmet_data.request;
begin
  child := zimmet_private.end_hold(child);
  insert into zimmet_data.joining (request_id, at, master_id, joined_by, proposed_by, from_directorate_id)
  values (child.id, child.changed_at, master.id, me, proposer, child.directorate_id);
  child.master_id := master.id;
  if child.directorate_id <> master.directorate_id then
    child.hand_over_count := child.hand_over_count + 1;
    child := zimmet_private.move_custody(child, master.directorate_id, 'joined', me);
  end if;
  perform zimmet_private.take_voices(child, master);
  perform zimmet_private.join_further(child, master);
  answer := zimmet_private.finish_command(command_id, child, 'join',
    jsonb_build_object('masterId', master.id, 'proposedBy', proposer));
  select q.* into child from zimmet_data.request q where q.id = child.id;
  own := zimmet_private.own_legal_clock(master);
  update zimmet_data.joining j set shift_seconds = zimmet_private.join_shift(child, master),
    legal_basis_before = own.legal_basis_id, legal_since_before = own.legal_since, legal_was_extended = own.legal_is_extended
  where j.request_id = child.id and j.ended_at is null;
  perform zimmet_private.follow_joinings(own, 'join_into', jsonb_build_object('requestId', child.id));
  return answer;
end
$$;
comment on function zimmet_private.join_to(uuid, zimmet_data.request, zimmet_data.request, int) is
  'Does the joining of two locked requests; what refuses it was asked before.';

create function zimmet_private.lock_both(one int, other int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- In the order of their ids, so that two joins the other way round do not wait for each other.
  perform from zimmet_data.request q
  where q.id in (one, other) and zimmet_private.may_see(q.held_by) order by q.id for update;
end
$$;
comment on function zimmet_private.lock_both(int, int) is 'Locks two requests that the person sees, always the lower id first.';

create or replace function zimmet.join_request(command_id uuid, request_id int, seen_version int, master_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'join', jsonb_build_array(request_id, seen_version, master_id));
  r zimmet_data.request;
  master zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.lock_both(request_id, master_id);
  r := zimmet_private.open_request('join', request_id, seen_version);
  master := zimmet_private.open_master(master_id, r.id);
  if not zimmet_private.is_same_matter(r, master) then
    perform zimmet_private.refuse('ZM061', jsonb_build_object('field', 'masterId'));
  end if;
  return zimmet_private.join_to(command_id, r, master, null);
end
$$;
comment on function zimmet.join_request(uuid, int, int, int) is
  'Birleştir: the same matter told twice; this request follows the master from now on, its citizen is answered with it.';
