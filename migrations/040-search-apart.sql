-- What words find stands apart from the request: every act on a request would otherwise write all its words into the
-- trigram index anew, which took longer than the act itself.
create table zimmet_data.request_words (
  request_id int not null,
  search text not null,
  constraint request_words_is_identified primary key (request_id),
  constraint request_words_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict
);
comment on table zimmet_data.request_words is 'Folded description, subject, neighbourhood and street of a request: what words find. Follows the request by itself.';
insert into zimmet_data.request_words (request_id, search) select r.id, r.search from zimmet_data.request r;
alter table zimmet_data.request drop column search;
create index request_words_search on zimmet_data.request_words using gin (search zimmet_private.gin_trgm_ops);
select zimmet_private.guard_table('zimmet_data.request_words');
comment on function zimmet_private.search_text(text, int, int, int) is 'What words find of a request.';

create function zimmet_private.keep_search() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into zimmet_data.request_words (request_id, search)
  values (new.id, zimmet_private.search_text(new.description, new.subject_id, new.neighbourhood_id, new.street_id))
  on conflict on constraint request_words_is_identified do update set search = excluded.search;
  return null;
end
$$;
comment on function zimmet_private.keep_search() is 'Keeps what words find of a request that came or whose subject or place changed.';
create trigger request_is_found after insert on zimmet_data.request
  for each row execute function zimmet_private.keep_search();
create trigger request_is_found_anew after update on zimmet_data.request
  for each row
  when ((old.description, old.subject_id, old.neighbourhood_id, old.street_id)
    is distinct from (new.description, new.subject_id, new.neighbourhood_id, new.street_id))
  execute function zimmet_private.keep_search();

create or replace function zimmet_private.save_request(r zimmet_data.request) returns void
language sql volatile set search_path = '' as $$
  update zimmet_data.request q
  set subject_id = r.subject_id, priority = r.priority, state = r.state,
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

create or replace function zimmet_private.insert_request(r zimmet_data.request) returns zimmet_data.request
language sql volatile set search_path = '' as $$
  insert into zimmet_data.request as q (
    number, registered_at, registered_by, channel_id, subject_id, priority, neighbourhood_id, street_id, door,
    description, citizen_id, masked_citizen, directorate_id, held_by, custody_since, changed_at
  )
  values (
    zimmet_private.next_number(r.registered_at), r.registered_at, r.registered_by, r.channel_id, r.subject_id, r.priority,
    r.neighbourhood_id, r.street_id, r.door, r.description,
    r.citizen_id, r.masked_citizen, r.directorate_id, array[r.directorate_id], r.registered_at, r.registered_at
  )
  returning q.*
$$;

create or replace function zimmet.hand_over(
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
  r := zimmet_private.move_custody(r, directorate_id, 'handed_over', zimmet_private.my_staff_id(), reason_id, said);
  return zimmet_private.finish_command(command_id, r, 'hand_over', answer);
end
$$;

create or replace function zimmet.change_subject(command_id uuid, request_id int, seen_version int, subject_id int) returns jsonb
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
  return zimmet_private.finish_command(command_id, r, 'change_subject', answer);
end
$$;

create or replace function zimmet_private.requests_with_words(words text, max_rows int) returns setof int
language plpgsql stable set search_path = '' as $$
declare
  sees_all boolean := zimmet_private.sees_all();
  mine int[] := zimmet_private.my_directorates();
  patterns text[] := array(
    select zimmet_private.like_pattern(w.word)
    from regexp_split_to_table(btrim(zimmet.fold(words)), '\s+') as w (word)
    where w.word <> ''
    order by length(w.word) desc
  );
begin
  return query
    select r.id
    from zimmet_data.request_words s
    join zimmet_data.request r on r.id = s.request_id
    where s.search like all (patterns)
      and cardinality(patterns) > 0
      and (sees_all or r.held_by && mine)
    order by r.registered_at desc, r.id desc
    limit max_rows;
end
$$;

-- The inbox begins with what is due next (request_due): the order by age serves nobody any more.
drop index zimmet_data.request_open, zimmet_data.request_open_in_directorate;
