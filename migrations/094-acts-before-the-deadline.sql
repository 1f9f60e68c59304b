-- What moves a deadline later happens before it, for a reason, and not without end.
update zimmet_data.refusal_kind set meaning = 'an extension ends after the deadline, at most ninety days later' where code = 'ZM028';

create function zimmet_private.visible(words text) returns text
language sql immutable parallel safe set search_path = '' as $$
  -- Spaces of every width, soft hyphens, joiners, marks of direction, blank letters: what prints nothing says nothing.
  select regexp_replace(words,
    '[\s\u0000-\u0020\u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0]',
    '', 'g')
$$;
comment on function zimmet_private.visible(text) is 'Of words only what a reader sees.';

create or replace function zimmet_private.owe_words(words text) returns text
language plpgsql stable set search_path = '' as $$
begin
  if words is null or zimmet_private.visible(words) = '' then
    perform zimmet_private.refuse('ZM008');
  elsif length(words) > 4000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'words'));
  end if;
  return btrim(words, E' \t\r\n');
end
$$;

create or replace function zimmet_private.spare_words(words text) returns text
language sql stable set search_path = '' as $$
  select case when zimmet_private.visible(words) <> '' then zimmet_private.owe_words(words) end
$$;

create function zimmet_private.owe_sentence(words text) returns text
language plpgsql stable set search_path = '' as $$
declare
  said text := zimmet_private.owe_words(words);
begin
  -- Ten letters, four of them different: less names neither a person nor a matter.
  if length(zimmet_private.visible(said)) < 10
    or (select count(distinct c.letter) < 4 from string_to_table(zimmet_private.visible(said), null) as c (letter))
  then
    perform zimmet_private.refuse('ZM046', jsonb_build_object('field', 'words'));
  end if;
  return said;
end
$$;
comment on function zimmet_private.owe_sentence(text) is 'Words that must say something (ZM046), where they move or stop a clock.';

create function zimmet_private.check_hold_sums(r zimmet_data.request, reason_id int, until timestamptz) returns void
language plpgsql stable set search_path = '' as $$
declare
  is_director boolean := zimmet_private.my_post() = 'director';
  longest int := (select h.longest_days from zimmet_data.hold_reason h where h.id = reason_id);
  most int := case when is_director then 20 else 10 end;
  held record;
begin
  select count(*) as holds,
    coalesce(sum(coalesce(h.ended_at, h.until) - h.since), '0') as whole,
    coalesce(sum(coalesce(h.ended_at, h.until) - h.since) filter (where h.reason_id = check_hold_sums.reason_id), '0') as for_reason
  into held from zimmet_data.hold_period h where h.request_id = r.id;
  if held.holds >= most then
    perform zimmet_private.refuse('ZM041', jsonb_build_object('field', 'reasonId', 'mostHolds', most));
  elsif not is_director and held.for_reason + (until - r.changed_at) > make_interval(days => longest) then
    perform zimmet_private.refuse('ZM041', jsonb_build_object('field', 'until', 'longestDays', longest));
  elsif held.whole + (until - r.changed_at) > interval '365 days' then
    perform zimmet_private.refuse('ZM041', jsonb_build_object('field', 'until', 'longestDays', 365));
  end if;
end
$$;
comment on function zimmet_private.check_hold_sums(zimmet_data.request, int, timestamptz) is
  'Refuses (ZM041) what together waits longer than its reason allows (the director: than a year), or for the eleventh time (his: the 21st).';

create or replace function zimmet.hold(
  command_id uuid, request_id int, seen_version int, reason_id int, until timestamptz, words text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'hold',
    jsonb_build_array(request_id, seen_version, reason_id, extract(epoch from until), words));
  r zimmet_data.request;
  said text := zimmet_private.spare_words(words);
  pauses boolean := (select x.pauses_clock from zimmet_data.hold_reason x where x.id = reason_id);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('hold', request_id, seen_version);
  perform zimmet_private.check_hold(reason_id, until, r.changed_at);
  perform zimmet_private.check_hold_sums(r, reason_id, until);
  -- After the deadline work may wait, and be seen to wait; the clock does not.
  insert into zimmet_data.hold_period (request_id, since, until, reason_id, words, held_by, stops_clock, stops_promise)
  values (r.id, r.changed_at, until, reason_id, said, zimmet_private.my_staff_id(),
    pauses and (r.due_at <= zimmet_private.present()) is not true,
    pauses and (least(r.due_at, r.promised_due_at) <= zimmet_private.present()) is not true);
  r.held_until := until;
  r.hold_reason_id := reason_id;
  return zimmet_private.finish_command(command_id, r, 'hold', jsonb_build_object(
    'reasonId', reason_id, 'until', (extract(epoch from until) * 1000)::bigint, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;

create or replace function zimmet.extend(command_id uuid, request_id int, seen_version int, until timestamptz, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'extend',
    jsonb_build_array(request_id, seen_version, extract(epoch from until), words));
  r zimmet_data.request;
  said text := zimmet_private.owe_sentence(words);
  worked_until bigint;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('extend', request_id, seen_version);
  if exists (select from zimmet_data.extension e where e.request_id = r.id) then
    perform zimmet_private.refuse('ZM027');
  elsif r.due_at <= zimmet_private.present() then
    perform zimmet_private.refuse('ZM040', jsonb_build_object('act', 'extend'));
  elsif until is null or not isfinite(until) or until <= r.due_at or until > r.due_at + interval '90 days' then
    perform zimmet_private.refuse('ZM028', jsonb_build_object('field', 'until', 'longestDays', 90));
  end if;
  worked_until := zimmet_private.worked(r.calendar_id, until);
  r.extension_seconds := worked_until - zimmet_private.worked(r.calendar_id, r.due_at);
  if r.extension_seconds <= 0 then
    perform zimmet_private.refuse('ZM028', jsonb_build_object('field', 'until'));
  end if;
  insert into zimmet_data.extension (request_id, at, staff_id, due_before, due_after, words)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), r.due_at, zimmet_private.moment(r.calendar_id, worked_until), said);
  return zimmet_private.finish_command(command_id, r, 'extend', jsonb_build_object(
    'seconds', r.extension_seconds, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.extend(uuid, int, int, timestamptz, text) is
  'Süreyi uzat: the director of the holder, once, before the deadline, by at most ninety days, for a reason in a sentence. What was promised stays promised.';

create function zimmet_private.gives_later_date(r zimmet_data.request, priority text) returns boolean
language plpgsql stable set search_path = '' as $$
declare
  wanted zimmet_data.target := zimmet_private.target_of('resolution', r.subject_id, priority);
  clock zimmet_data.work_clock := zimmet_private.clock_of(r.calendar_id);
begin
  return coalesce(r.imported_from is null and r.due_at > zimmet_private.present() and zimmet_private.deadline_instant(clock, r.registered_at,
    wanted.unit, wanted.amount, zimmet_private.paused_seconds(r.id, clock, r.registered_at) + r.extension_seconds) > r.due_at, false);
end
$$;
comment on function zimmet_private.gives_later_date(zimmet_data.request, text) is 'Whether another priority would move the deadline later.';

drop function zimmet.change_priority(uuid, int, int, text);
create function zimmet.change_priority(command_id uuid, request_id int, seen_version int, priority text, words text default null)
returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'change_priority',
    jsonb_build_array(request_id, seen_version, priority, words));
  r zimmet_data.request;
  said text := zimmet_private.spare_words(words);
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('change_priority', request_id, seen_version);
  if priority is null or priority not in ('low', 'normal', 'high', 'urgent') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'priority'));
  elsif zimmet_private.gives_later_date(r, priority) then
    said := zimmet_private.owe_sentence(words);
  end if;
  if said is not null then
    insert into zimmet_data.note (request_id, at, staff_id, words)
    values (r.id, r.changed_at, zimmet_private.my_staff_id(), said) returning id into new_id;
  end if;
  answer := jsonb_build_object('from', r.priority, 'to', priority, 'noteId', new_id, 'wordsHash', zimmet_private.text_hash(said));
  r.priority := priority;
  return zimmet_private.finish_command(command_id, r, 'change_priority', answer);
end
$$;
comment on function zimmet.change_priority(uuid, int, int, text, text) is
  'Another priority; the change stays in the history. One that moves the deadline later owes its reason in a sentence, kept as a note.';
grant execute on function zimmet.change_priority(uuid, int, int, text, text) to zimmet_staff;

drop function zimmet.log_contact(uuid, int, text);
create function zimmet.log_contact(command_id uuid, request_id int, words text, reached boolean default true) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'log_contact', jsonb_build_array(request_id, words, reached));
  r zimmet_data.request;
  said text := zimmet_private.owe_sentence(words);
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('log_contact', request_id);
  insert into zimmet_data.note (request_id, at, staff_id, words)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), said)
  returning id into new_id;
  if coalesce(reached, true) then
    r.contacted_at := coalesce(r.contacted_at, r.changed_at);
    insert into zimmet_data.contact (request_id, at, staff_id, note_id)
    values (r.id, r.changed_at, zimmet_private.my_staff_id(), new_id);
  end if;
  return zimmet_private.finish_command(command_id, r, 'log_contact', jsonb_build_object(
    'noteId', new_id, 'wordsHash', zimmet_private.text_hash(said), 'reached', coalesce(reached, true)));
end
$$;
comment on function zimmet.log_contact(uuid, int, text, boolean) is
  'Vatandaşla görüşüldü: how, and what was said, in a sentence; the first time he was reached stops the first-contact clock, trying does not.';
grant execute on function zimmet.log_contact(uuid, int, text, boolean) to zimmet_staff;
