-- Accept, return, hand over: what moves custody between directorates.
create function zimmet_private.check_reason(reason_id int, wanted_kind text, words text) returns text
language plpgsql stable set search_path = '' as $$
declare
  chosen zimmet_data.reason;
begin
  select x.* into chosen from zimmet_data.reason x where x.id = reason_id and x.kind = wanted_kind and x.is_active;
  if reason_id is null then
    perform zimmet_private.refuse('ZM008', jsonb_build_object('field', 'reasonId'));
  elsif chosen.id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'reasonId'));
  end if;
  return case when chosen.needs_words then zimmet_private.owe_words(words) else zimmet_private.spare_words(words) end;
end
$$;
comment on function zimmet_private.check_reason(int, text, text) is
  'Refuses a reason that is none of its kind; returns the words, which are owed where the reason says so.';

create function zimmet_private.end_hold(inout r zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
begin
  if r.held_until > r.changed_at then
    update zimmet_data.hold_period h
    set ended_at = r.changed_at
    where h.request_id = r.id and h.ended_at is null and h.until > r.changed_at;
  end if;
  r.held_until := null;
  r.hold_reason_id := null;
end
$$;
comment on function zimmet_private.end_hold(zimmet_data.request) is 'Work no longer waits: ends a hold that still runs.';

create table zimmet_data.hold_period (
  request_id int not null,
  since timestamptz not null,
  until timestamptz not null,
  ended_at timestamptz,
  reason_id int not null,
  words text,
  held_by int not null,
  constraint hold_period_is_identified primary key (request_id, since),
  constraint hold_period_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint hold_period_for_a_reason foreign key (reason_id) references zimmet_data.hold_reason (id) on delete restrict,
  constraint hold_period_by_staff foreign key (held_by) references zimmet_data.staff (id) on delete restrict,
  constraint hold_period_runs_forward check (since < until),
  constraint hold_period_ends_within check (ended_at between since and until)
);
comment on table zimmet_data.hold_period is 'Bekletme: for what and until when work waited.';
comment on column zimmet_data.hold_period.ended_at is 'When it was ended before its date; null where it ran to it, or still runs.';
select zimmet_private.guard_table('zimmet_data.hold_period');
create policy staff_sees_with_request on zimmet_data.hold_period for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));

create function zimmet.accept_custody(command_id uuid, request_id int, seen_version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'accept_custody', jsonb_build_array(request_id, seen_version));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('accept_custody', request_id, seen_version);
  r := zimmet_private.accept_period(r, zimmet_private.my_staff_id());
  return zimmet_private.finish_command(command_id, r, 'accept_custody');
end
$$;
comment on function zimmet.accept_custody(uuid, int, int) is 'Zimmete al: the holder takes a new request into work.';

create function zimmet.return_custody(command_id uuid, request_id int, seen_version int, reason_id int, words text)
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'return_custody',
    jsonb_build_array(request_id, seen_version, reason_id, words));
  r zimmet_data.request;
  said text;
  desk int := (select d.id from zimmet_data.directorate d where d.is_dispatch_desk);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('return_custody', request_id, seen_version);
  said := zimmet_private.check_reason(reason_id, 'return', words);
  r := zimmet_private.end_hold(r);
  r.returned_count := r.returned_count + 1;
  answer := jsonb_build_object('from', r.directorate_id, 'to', desk, 'reasonId', reason_id,
    'wordsHash', zimmet_private.text_hash(said));
  r := zimmet_private.move_custody(r, desk, 'returned', zimmet_private.my_staff_id(), reason_id, said);
  return zimmet_private.finish_command(command_id, r, 'return_custody', answer);
end
$$;
comment on function zimmet.return_custody(uuid, int, int, int, text) is
  'İade et: "not ours"; custody passes to the dispatch desk for a reason.';

create function zimmet_private.choose_receiver(receiver int, r zimmet_data.request, subject_id int) returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- Held until the commit, so that the directorate is not retired meanwhile.
  perform from zimmet_data.directorate d where d.id = receiver and d.is_active for share;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  elsif receiver = r.directorate_id then
    perform zimmet_private.refuse('ZM010', jsonb_build_object('field', 'directorateId'));
  elsif subject_id is not null and (zimmet_private.subject_of(subject_id)).directorate_id <> receiver then
    perform zimmet_private.refuse('ZM011', jsonb_build_object('field', 'subjectId'));
  end if;
end
$$;
comment on function zimmet_private.choose_receiver(int, zimmet_data.request, int) is
  'Refuses a receiver that is retired or holds it already, and a subject that is not the receiver''s.';

create function zimmet.hand_over(
  command_id uuid, request_id int, seen_version int, directorate_id int, reason_id int, words text, subject_id int
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'hand_over',
    jsonb_build_array(request_id, seen_version, directorate_id, reason_id, words, subject_id));
  r zimmet_data.request;
  said text := zimmet_private.spare_words(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('hand_over', request_id, seen_version);
  perform zimmet_private.choose_receiver(directorate_id, r, subject_id);
  if reason_id is not null then
    said := zimmet_private.check_reason(reason_id, 'hand_over', words);
  end if;
  answer := jsonb_build_object('from', r.directorate_id, 'to', directorate_id, 'reasonId', reason_id,
    'wordsHash', zimmet_private.text_hash(said), 'subjectId', subject_id);
  r := zimmet_private.end_hold(r);
  r.hand_over_count := r.hand_over_count + 1;
  r.subject_id := coalesce(subject_id, r.subject_id);
  r.search := zimmet_private.search_text(r.description, r.subject_id, r.neighbourhood_id, r.street_id);
  r := zimmet_private.move_custody(r, directorate_id, 'handed_over', zimmet_private.my_staff_id(), reason_id, said);
  return zimmet_private.finish_command(command_id, r, 'hand_over', answer);
end
$$;
comment on function zimmet.hand_over(uuid, int, int, int, int, text, int) is
  'Devret: custody passes to another directorate, with the subject it should have had where one is named.';

grant execute on function zimmet.accept_custody(uuid, int, int), zimmet.return_custody(uuid, int, int, int, text),
  zimmet.hand_over(uuid, int, int, int, int, text, int) to zimmet_staff;
