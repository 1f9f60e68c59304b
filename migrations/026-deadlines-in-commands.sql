-- Every command that may move a deadline works it out anew and says so in its own history entry.
create or replace function zimmet_private.save_request(r zimmet_data.request) returns void
language sql volatile set search_path = '' as $$
  update zimmet_data.request q
  set subject_id = r.subject_id, priority = r.priority, search = r.search, state = r.state,
    directorate_id = r.directorate_id, held_by = r.held_by, custody_since = r.custody_since, clerk_id = r.clerk_id,
    held_until = r.held_until, hold_reason_id = r.hold_reason_id, outcome = r.outcome, resolved_by = r.resolved_by,
    resolved_at = r.resolved_at, closed_at = r.closed_at, master_id = r.master_id, returned_count = r.returned_count,
    reopened_count = r.reopened_count, hand_over_count = r.hand_over_count, version = r.version,
    changed_at = r.changed_at, last_entry = r.last_entry, last_hash = r.last_hash,
    calendar_id = r.calendar_id, target_unit = r.target_unit, target_amount = r.target_amount, due_at = r.due_at,
    contact_unit = r.contact_unit, contact_amount = r.contact_amount, contact_due_at = r.contact_due_at,
    contacted_at = r.contacted_at, extension_seconds = r.extension_seconds, legal_basis_id = r.legal_basis_id,
    legal_since = r.legal_since, legal_is_extended = r.legal_is_extended, legal_due_at = r.legal_due_at
  where q.id = r.id
$$;

create function zimmet_private.milliseconds(t timestamptz) returns bigint
language sql immutable strict parallel safe
return (extract(epoch from t) * 1000)::bigint;
comment on function zimmet_private.milliseconds(timestamptz) is 'An instant as the program speaks of it.';

create function zimmet_private.moved_deadlines(before zimmet_data.request, after zimmet_data.request) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'dueAt', case when before.due_at is distinct from after.due_at then zimmet_private.milliseconds(after.due_at) end,
    'legalDueAt', case
      when before.legal_due_at is distinct from after.legal_due_at then zimmet_private.milliseconds(after.legal_due_at)
    end))
$$;
comment on function zimmet_private.moved_deadlines(zimmet_data.request, zimmet_data.request) is
  'What history says of deadlines that an act moved: where they are now.';

create or replace function zimmet_private.finish_command(
  command_id uuid, r zimmet_data.request, act text, details jsonb default '{}', extra jsonb default '{}'
) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  given jsonb := jsonb_build_object('requestId', r.id, 'version', r.version) || extra;
  before zimmet_data.request := r;
  previous zimmet_data.request := (select q from zimmet_data.request q where q.id = r.id);
begin
  -- Held off while an administrator changes a calendar.
  lock table zimmet_data.work_clock in row share mode;
  if r.calendar_id is null or (previous.subject_id, previous.priority) is distinct from (r.subject_id, r.priority) then
    r := zimmet_private.promise(r);
  end if;
  if r.closed_at is null then
    r := zimmet_private.set_deadlines(r);
  end if;
  r := zimmet_private.record(
    r, act, jsonb_strip_nulls(details) || zimmet_private.moved_deadlines(before, r), zimmet_private.my_staff_id());
  perform zimmet_private.save_request(r);
  perform zimmet_private.tell(r.id);
  perform zimmet_private.lead_joined(r);
  return zimmet_private.keep_answer(command_id, given);
end
$$;

insert into zimmet_data.act_rule (act, post, relation, states)
select a.act, p.post, a.relation, string_to_array(a.states, ' ')
from (
  values
    ('extend', 'director', 'holder', 'new in_work on_hold'),
    ('log_contact', 'clerk director agent overseer', 'any', 'new in_work on_hold proposed resolved'),
    ('set_legal_basis', 'agent overseer', 'any', 'new in_work on_hold'),
    ('set_legal_basis', 'director', 'holder', 'new in_work on_hold'),
    ('extend_legal', 'director', 'holder', 'new in_work on_hold'),
    ('interrupt_legal', 'director', 'holder', 'new in_work on_hold'),
    ('restart_legal', 'director', 'holder', 'new in_work on_hold')
) as a (act, posts, relation, states)
cross join lateral string_to_table(a.posts, ' ') as p (post);

insert into zimmet_data.refusal_kind (code, name, meaning) values
  ('ZM026', 'beyond_horizon', 'the date lies outside the years the calendar is known for'),
  ('ZM027', 'already_extended', 'a deadline is extended once'),
  ('ZM028', 'extension_invalid', 'an extension ends after the deadline and within a year'),
  ('ZM029', 'legal_act_invalid', 'the law does not provide for it, or not any more'),
  ('ZM030', 'calendar_invalid', 'spans overlap, end before they begin, or nobody works at all'),
  ('ZM031', 'target_invalid', 'a target is a positive number of hours or days');

create table zimmet_data.extension (
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  due_before timestamptz not null,
  due_after timestamptz not null,
  words text not null,
  constraint extension_happens_once primary key (request_id),
  constraint extension_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint extension_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint extension_gives_time check (due_after > due_before)
);
comment on table zimmet_data.extension is 'Süre uzatımı: a director''s recorded act with a reason, once, shown for ever.';
select zimmet_private.guard_table('zimmet_data.extension');
create policy staff_sees_with_request on zimmet_data.extension for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.extension to zimmet_staff;
create view zimmet.extension with (security_invoker) as
  select e.request_id, e.at, e.staff_id, e.due_before, e.due_after, e.words from zimmet_data.extension e;
grant select on zimmet.extension to zimmet_staff;

create function zimmet.extend(command_id uuid, request_id int, seen_version int, until timestamptz, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'extend',
    jsonb_build_array(request_id, seen_version, extract(epoch from until), words));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('extend', request_id, seen_version);
  if exists (select from zimmet_data.extension e where e.request_id = r.id) then
    perform zimmet_private.refuse('ZM027');
  elsif until is null or not isfinite(until) or until <= r.due_at or until > r.changed_at + interval '1 year' then
    perform zimmet_private.refuse('ZM028', jsonb_build_object('field', 'until'));
  end if;
  r.extension_seconds := zimmet_private.worked(r.calendar_id, until) - zimmet_private.worked(r.calendar_id, r.due_at);
  if r.extension_seconds <= 0 then
    perform zimmet_private.refuse('ZM028', jsonb_build_object('field', 'until'));
  end if;
  insert into zimmet_data.extension (request_id, at, staff_id, due_before, due_after, words)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), r.due_at, until, said);
  return zimmet_private.finish_command(command_id, r, 'extend', jsonb_build_object(
    'seconds', r.extension_seconds, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.extend(uuid, int, int, timestamptz, text) is
  'Süreyi uzat: the director of the holder, once, to a date after the deadline, for a stated reason.';

create function zimmet.log_contact(command_id uuid, request_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'log_contact', jsonb_build_array(request_id, words));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('log_contact', request_id);
  r.contacted_at := coalesce(r.contacted_at, r.changed_at);
  insert into zimmet_data.note (request_id, at, staff_id, words)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), said)
  returning id into new_id;
  return zimmet_private.finish_command(command_id, r, 'log_contact',
    jsonb_build_object('noteId', new_id, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.log_contact(uuid, int, text) is
  'Vatandaşla görüşüldü: what was said; the first one stops the first-contact clock.';
grant execute on function zimmet.extend(uuid, int, int, timestamptz, text), zimmet.log_contact(uuid, int, text) to zimmet_staff;
