-- A law's notice goes to each who asked: told on the master alone, it would end the clock of a citizen who heard nothing. So it is
-- done to each joined request, and the master's clock, the earliest of all, follows; on the master it gives no later date than theirs.
insert into zimmet_data.refusal_kind (code, name, meaning) values
  ('ZM066', 'joined_law_first', 'the law of a request joined to it ends earlier: what the law lets one do is done there first');

update zimmet_data.act_rule set states = array_append(states, 'joined')
where act in ('extend_legal', 'interrupt_legal', 'restart_legal')
  and not 'joined' = any (states);
insert into zimmet_data.act_effect (act, field, source)
select 'follow_law', f.field, 'unknown' from unnest('{legal_basis_id,legal_since,legal_is_extended}'::text[]) as f (field);

create function zimmet_private.is_of_the_law(act text) returns boolean
language sql immutable parallel safe
return act in ('set_legal_basis', 'extend_legal', 'interrupt_legal', 'restart_legal', 'tell_stage');
comment on function zimmet_private.is_of_the_law(text) is 'Acts that set, move or end a legal clock.';

create function zimmet_private.check_joined_laws(r zimmet_data.request) returns void
language plpgsql stable set search_path = '' as $$
declare
  earlier text := (
    select q.number from zimmet_data.request q
    where q.master_id = r.id and q.legal_due_at < coalesce(r.legal_due_at, 'infinity')
    order by q.legal_due_at, q.id limit 1);
begin
  if earlier is not null then
    perform zimmet_private.refuse('ZM066', jsonb_build_object('number', earlier));
  end if;
end
$$;
comment on function zimmet_private.check_joined_laws(zimmet_data.request) is
  'Refuses a legal clock of a master that ends later than that of what is joined to it.';

create function zimmet_private.master_of_law(r zimmet_data.request) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  master zimmet_data.request;
begin
  select q.* into master from zimmet_data.request q where q.id = r.master_id for update;
  if master.id is not null then
    master := zimmet_private.own_legal_clock(master);
    master.legal_due_at := null;
    master.changed_at := greatest(r.changed_at, master.changed_at + interval '1 microsecond');
  end if;
  return master;
end
$$;
comment on function zimmet_private.master_of_law(zimmet_data.request) is
  'The master of a request, locked, with its own legal clock: asked before the clock of what is joined changes.';

create or replace function zimmet_private.finish_command(
  command_id uuid, r zimmet_data.request, act text, details jsonb default '{}', extra jsonb default '{}'
) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  given jsonb := jsonb_build_object('requestId', r.id, 'version', r.version) || extra;
  before zimmet_data.request := r;
  previous zimmet_data.request := (select q from zimmet_data.request q where q.id = r.id);
  master zimmet_data.request;
begin
  -- Held off while an administrator changes a calendar.
  lock table zimmet_data.work_clock in row share mode;
  if r.calendar_id is null or (previous.subject_id, previous.priority) is distinct from (r.subject_id, r.priority) then
    r := zimmet_private.promise(r);
  end if;
  if r.closed_at is null then
    r := zimmet_private.set_deadlines(r);
  end if;
  if zimmet_private.is_of_the_law(act) then
    perform zimmet_private.check_joined_laws(r);
    master := zimmet_private.master_of_law(r);
  end if;
  r := zimmet_private.record(
    r, act, jsonb_strip_nulls(details) || zimmet_private.moved_deadlines(before, r), zimmet_private.my_staff_id());
  perform zimmet_private.save_request(r);
  perform zimmet_private.tell(r.id);
  if master.id is not null then
    perform zimmet_private.follow_joinings(master, 'follow_law', jsonb_build_object('requestId', r.id));
  end if;
  perform zimmet_private.lead_joined(r);
  return zimmet_private.keep_answer(command_id, given);
end
$$;

create or replace function zimmet_private.join_to(command_id uuid, child zimmet_data.request, master zimmet_data.request, proposer int)
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
  update zimmet_data.joining j set shift_seconds = zimmet_private.join_shift(child, master)
  where j.request_id = child.id and j.ended_at is null;
  -- Of all of them, so that whichever is separated first, the master''s own is known to those that stay.
  update zimmet_data.joining j
  set legal_basis_before = own.legal_basis_id, legal_since_before = own.legal_since, legal_was_extended = own.legal_is_extended
  where j.master_id = master.id and j.ended_at is null;
  perform zimmet_private.follow_joinings(own, 'join_into', jsonb_build_object('requestId', child.id));
  return answer;
end
$$;
