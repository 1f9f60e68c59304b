-- What happens to a request within one custody: who works on it, what it waits for, what it is about.
create table zimmet_data.note (
  id int generated always as identity,
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  words text not null,
  constraint note_is_identified primary key (id),
  constraint note_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint note_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint note_says_something check (words ~ '\S')
);
comment on table zimmet_data.note is 'Not: what staff write to each other about a request.';
create index note_of_request on zimmet_data.note (request_id);
select zimmet_private.guard_table('zimmet_data.note');
create policy staff_sees_with_request on zimmet_data.note for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));

create function zimmet.add_note(command_id uuid, request_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'add_note', jsonb_build_array(request_id, words));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('add_note', request_id);
  insert into zimmet_data.note (request_id, at, staff_id, words)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), said)
  returning id into new_id;
  return zimmet_private.finish_command(command_id, r, 'add_note',
    jsonb_build_object('noteId', new_id, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.add_note(uuid, int, text) is 'Not ekle.';

create function zimmet_private.give_to(inout r zimmet_data.request, clerk int)
language plpgsql volatile set search_path = '' as $$
begin
  if not exists (
    select from zimmet_data.staff s
    join zimmet_data.membership m on m.staff_id = s.id and m.directorate_id = r.directorate_id and m.period @> now()
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
comment on function zimmet_private.give_to(zimmet_data.request, int) is
  'Assigns within the holding directorate; what was still new is accepted by it.';

create function zimmet.take(command_id uuid, request_id int, seen_version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'take', jsonb_build_array(request_id, seen_version));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('take', request_id, seen_version);
  r := zimmet_private.give_to(r, zimmet_private.my_staff_id());
  return zimmet_private.finish_command(command_id, r, 'take', jsonb_build_object('clerkId', r.clerk_id));
end
$$;
comment on function zimmet.take(uuid, int, int) is 'Üstlen: the work is mine; accepts custody where that was not done.';

create function zimmet.assign(command_id uuid, request_id int, seen_version int, clerk_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'assign', jsonb_build_array(request_id, seen_version, clerk_id));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('assign', request_id, seen_version);
  r := zimmet_private.give_to(r, clerk_id);
  return zimmet_private.finish_command(command_id, r, 'assign', jsonb_build_object('clerkId', clerk_id));
end
$$;
comment on function zimmet.assign(uuid, int, int, int) is 'Ata: the director gives the work to one of the directorate.';

create function zimmet_private.check_hold(reason_id int, until timestamptz, at timestamptz) returns void
language plpgsql stable set search_path = '' as $$
declare
  longest int := (select h.longest_days from zimmet_data.hold_reason h where h.id = reason_id and h.is_active);
begin
  if longest is null then
    perform zimmet_private.refuse(case when reason_id is null then 'ZM008' else 'ZM023' end,
      jsonb_build_object('field', 'reasonId'));
  elsif until is null or until <= at or not isfinite(until) then
    perform zimmet_private.refuse('ZM014', jsonb_build_object('field', 'until'));
  elsif until > at + make_interval(days => longest) and zimmet_private.my_post() <> 'director' then
    perform zimmet_private.refuse('ZM014', jsonb_build_object('field', 'until', 'longestDays', longest));
  end if;
end
$$;
comment on function zimmet_private.check_hold(int, timestamptz, timestamptz) is
  'Refuses a hold without a reason, into the past, or longer than its reason allows unless the director asks.';

create function zimmet.hold(
  command_id uuid, request_id int, seen_version int, reason_id int, until timestamptz, words text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'hold',
    jsonb_build_array(request_id, seen_version, reason_id, extract(epoch from until), words));
  r zimmet_data.request;
  said text := zimmet_private.spare_words(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('hold', request_id, seen_version);
  perform zimmet_private.check_hold(reason_id, until, r.changed_at);
  insert into zimmet_data.hold_period (request_id, since, until, reason_id, words, held_by)
  values (r.id, r.changed_at, until, reason_id, said, zimmet_private.my_staff_id());
  r.held_until := until;
  r.hold_reason_id := reason_id;
  return zimmet_private.finish_command(command_id, r, 'hold', jsonb_build_object(
    'reasonId', reason_id, 'until', (extract(epoch from until) * 1000)::bigint, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.hold(uuid, int, int, int, timestamptz, text) is
  'Beklet: work waits for a named reason until a date, and goes on by itself then.';

create function zimmet.resume(command_id uuid, request_id int, seen_version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'resume', jsonb_build_array(request_id, seen_version));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('resume', request_id, seen_version);
  r := zimmet_private.end_hold(r);
  return zimmet_private.finish_command(command_id, r, 'resume');
end
$$;
comment on function zimmet.resume(uuid, int, int) is 'Sürdür: what was waited for came earlier.';

create function zimmet.change_subject(command_id uuid, request_id int, seen_version int, subject_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'change_subject',
    jsonb_build_array(request_id, seen_version, subject_id));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('change_subject', request_id, seen_version);
  if (zimmet_private.subject_of(subject_id)).directorate_id <> r.directorate_id then
    perform zimmet_private.refuse('ZM011', jsonb_build_object('field', 'subjectId'));
  end if;
  answer := jsonb_build_object('from', r.subject_id, 'to', subject_id);
  r.subject_id := subject_id;
  r.search := zimmet_private.search_text(r.description, r.subject_id, r.neighbourhood_id, r.street_id);
  return zimmet_private.finish_command(command_id, r, 'change_subject', answer);
end
$$;
comment on function zimmet.change_subject(uuid, int, int, int) is
  'Another subject of the same directorate; one of another directorate goes with a hand-over.';

create function zimmet.change_priority(command_id uuid, request_id int, seen_version int, priority text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'change_priority',
    jsonb_build_array(request_id, seen_version, priority));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('change_priority', request_id, seen_version);
  if priority is null or priority not in ('low', 'normal', 'high', 'urgent') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'priority'));
  end if;
  answer := jsonb_build_object('from', r.priority, 'to', priority);
  r.priority := priority;
  return zimmet_private.finish_command(command_id, r, 'change_priority', answer);
end
$$;
comment on function zimmet.change_priority(uuid, int, int, text) is 'Another priority; the change stays in the history.';

grant execute on function zimmet.add_note(uuid, int, text), zimmet.take(uuid, int, int), zimmet.assign(uuid, int, int, int),
  zimmet.hold(uuid, int, int, int, timestamptz, text), zimmet.resume(uuid, int, int),
  zimmet.change_subject(uuid, int, int, int), zimmet.change_priority(uuid, int, int, text) to zimmet_staff;
