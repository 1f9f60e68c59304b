-- Nothing is closed unsolved: a resolution with what it needs, then the word of somebody outside.
create table zimmet_data.resolution (
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  directorate_id int not null,
  outcome text not null,
  words text not null,
  institution_id int,
  approved_at timestamptz,
  approved_by int,
  constraint resolution_is_identified primary key (request_id, at),
  constraint resolution_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint resolution_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint resolution_by_a_directorate foreign key (directorate_id)
    references zimmet_data.directorate (id) on delete restrict,
  constraint resolution_to_an_institution foreign key (institution_id)
    references zimmet_data.institution (id) on delete restrict,
  constraint resolution_approved_by_staff foreign key (approved_by) references zimmet_data.staff (id) on delete restrict,
  constraint resolution_outcome_is_known check (outcome in ('solved', 'forwarded', 'declined')),
  constraint resolution_says_what_was_done check (words ~ '\S'),
  constraint resolution_forwarded_to_somebody check ((outcome = 'forwarded') = (institution_id is not null)),
  constraint resolution_approved_by_another check (approved_by <> staff_id and approved_at is not null or approved_by is null)
);
comment on table zimmet_data.resolution is 'Çözüm: what the directorate says was done, or why not. One request may have several, one after each reopening.';
comment on column zimmet_data.resolution.outcome is 'forwarded and declined need a second person and never count as solved.';

create table zimmet_data.verification (
  request_id int not null,
  at timestamptz not null,
  staff_id int not null,
  solved boolean not null,
  by_citizen boolean not null,
  score int,
  words text,
  constraint verification_is_identified primary key (request_id, at),
  constraint verification_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint verification_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint verification_score_is_one_to_five check (score between 1 and 5),
  constraint verification_score_is_the_citizens check (score is null or by_citizen)
);
comment on table zimmet_data.verification is 'Teyit: whether somebody outside, or the citizen (memnuniyet anketi), found it solved.';

do $$
declare
  guarded regclass;
begin
  foreach guarded in array array['zimmet_data.resolution', 'zimmet_data.verification']::regclass[] loop
    perform zimmet_private.guard_table(guarded);
    execute format('create policy staff_sees_with_request on %s for select to zimmet_staff
      using (exists (select from zimmet_data.request r where r.id = request_id))', guarded);
  end loop;
end
$$;

create function zimmet_private.check_resolution(r zimmet_data.request, outcome text, institution_id int) returns void
language plpgsql stable set search_path = '' as $$
declare
  required text := (select s.required_evidence from zimmet_data.subject s where s.id = r.subject_id);
begin
  if outcome is null or outcome not in ('solved', 'forwarded', 'declined') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'outcome'));
  elsif outcome <> 'forwarded' and institution_id is not null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'institutionId'));
  elsif outcome = 'forwarded' and not exists (
    select from zimmet_data.institution i where i.id = institution_id and i.is_active)
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'institutionId'));
  elsif outcome = 'solved' and not zimmet_private.has_evidence(r, required) then
    perform zimmet_private.refuse('ZM007', jsonb_build_object('required', required));
  end if;
end
$$;
comment on function zimmet_private.check_resolution(zimmet_data.request, text, int) is
  'Refuses an unknown outcome, a forward to nobody, and "solved" without the evidence its subject demands.';

create function zimmet.resolve(
  command_id uuid, request_id int, seen_version int, outcome text, words text, institution_id int
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'resolve',
    jsonb_build_array(request_id, seen_version, outcome, words, institution_id));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('resolve', request_id, seen_version);
  perform zimmet_private.check_resolution(r, outcome, institution_id);
  r := zimmet_private.end_hold(r);
  r.state := case when outcome = 'solved' then 'resolved' else 'proposed' end;
  r.outcome := outcome;
  r.resolved_by := zimmet_private.my_staff_id();
  r.resolved_at := r.changed_at;
  insert into zimmet_data.resolution (request_id, at, staff_id, directorate_id, outcome, words, institution_id)
  values (r.id, r.changed_at, r.resolved_by, r.directorate_id, outcome, said, institution_id);
  return zimmet_private.finish_command(command_id, r, 'resolve', jsonb_build_object(
    'outcome', outcome, 'institutionId', institution_id, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.resolve(uuid, int, int, text, text, int) is
  'Çözüldü bildir: solved with its evidence; forwarded or declined with words, which a second person must approve.';

create function zimmet.approve_outcome(command_id uuid, request_id int, seen_version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'approve_outcome', jsonb_build_array(request_id, seen_version));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('approve_outcome', request_id, seen_version);
  update zimmet_data.resolution s
  set approved_at = r.changed_at, approved_by = zimmet_private.my_staff_id()
  where s.request_id = r.id and s.at = r.resolved_at;
  r.state := 'resolved';
  return zimmet_private.finish_command(command_id, r, 'approve_outcome', jsonb_build_object('outcome', r.outcome));
end
$$;
comment on function zimmet.approve_outcome(uuid, int, int) is 'Onayla: the second person''s yes to a forward or a refusal.';

create function zimmet_private.keep_verification(
  r zimmet_data.request, solved boolean, by_citizen boolean, score int, words text
) returns void
language plpgsql volatile set search_path = '' as $$
begin
  if by_citizen is null or score not between 1 and 5 or (score is not null and not by_citizen) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'score'));
  end if;
  insert into zimmet_data.verification (request_id, at, staff_id, solved, by_citizen, score, words)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), solved, by_citizen, score, words);
end
$$;
comment on function zimmet_private.keep_verification(zimmet_data.request, boolean, boolean, int, text) is
  'Keeps the answer; a score is the citizen''s alone.';

create function zimmet.verify(
  command_id uuid, request_id int, seen_version int, by_citizen boolean, score int, words text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'verify',
    jsonb_build_array(request_id, seen_version, by_citizen, score, words));
  r zimmet_data.request;
  said text := zimmet_private.spare_words(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('verify', request_id, seen_version);
  perform zimmet_private.keep_verification(r, true, by_citizen, score, said);
  r := zimmet_private.close_period(r);
  return zimmet_private.finish_command(command_id, r, 'verify', jsonb_build_object(
    'byCitizen', by_citizen, 'score', score, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.verify(uuid, int, int, boolean, int, text) is
  'Teyit et ve kapat: somebody outside the directorate, or the citizen, confirms; only this closes.';

create function zimmet_private.take_back_to_work(inout r zimmet_data.request, staff_id int)
language plpgsql volatile set search_path = '' as $$
declare
  worker int := r.clerk_id;
  holder_is_active boolean := (select d.is_active from zimmet_data.directorate d where d.id = r.directorate_id for share);
  desk int := (select d.id from zimmet_data.directorate d where d.is_dispatch_desk);
begin
  if r.closed_at is not null or not holder_is_active then
    r.closed_at := null;
    r := zimmet_private.move_custody(
      r, case when holder_is_active then r.directorate_id else desk end, 'reopened', staff_id);
  end if;
  if holder_is_active then
    r := zimmet_private.accept_period(r, staff_id);
    r.clerk_id := worker;
  end if;
  r.outcome := null;
  r.resolved_by := null;
  r.resolved_at := null;
  r.reopened_count := r.reopened_count + 1;
end
$$;
comment on function zimmet_private.take_back_to_work(zimmet_data.request, int) is
  'Back into the same custody and to the same clerk; to the dispatch desk where that directorate is no more.';

create function zimmet.reopen(
  command_id uuid, request_id int, seen_version int, by_citizen boolean, score int, words text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'reopen',
    jsonb_build_array(request_id, seen_version, by_citizen, score, words));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('reopen', request_id, seen_version);
  perform zimmet_private.keep_verification(r, false, by_citizen, score, said);
  answer := jsonb_build_object('byCitizen', by_citizen, 'score', score, 'wordsHash', zimmet_private.text_hash(said),
    'from', zimmet_private.state_of(r.state, r.held_until, r.master_id));
  r := zimmet_private.take_back_to_work(r, zimmet_private.my_staff_id());
  return zimmet_private.finish_command(command_id, r, 'reopen', answer);
end
$$;
comment on function zimmet.reopen(uuid, int, int, boolean, int, text) is
  'Çözülmedi, yeniden aç: the same request, back in the same custody; counted as a return of the work.';

grant execute on function zimmet.resolve(uuid, int, int, text, text, int), zimmet.approve_outcome(uuid, int, int),
  zimmet.verify(uuid, int, int, boolean, int, text), zimmet.reopen(uuid, int, int, boolean, int, text) to zimmet_staff;
