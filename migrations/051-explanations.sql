-- Açıklama: why is it late? Asked by the director or an overseer, answered by the holder, kept for ever.
create table zimmet_data.explanation (
  id int generated always as identity,
  request_id int not null,
  asked_at timestamptz not null,
  asked_by int not null,
  question text not null,
  answered_at timestamptz,
  answered_by int,
  answer text,
  constraint explanation_is_identified primary key (id),
  constraint explanation_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint explanation_asked_by_staff foreign key (asked_by) references zimmet_data.staff (id) on delete restrict,
  constraint explanation_answered_by_staff foreign key (answered_by) references zimmet_data.staff (id) on delete restrict,
  constraint explanation_has_words check (question ~ '\S'),
  constraint explanation_answered_whole check (
    (answered_at is null) = (answered_by is null) and (answered_at is null) = (answer is null)),
  constraint explanation_answered_later check (answered_at >= asked_at)
);
comment on table zimmet_data.explanation is 'Açıklama: what a director or the mayor''s office asked about a request, and what the holder answered.';
create unique index explanation_is_asked_once_at_a_time on zimmet_data.explanation (request_id) where answered_at is null;
create index explanation_of_request on zimmet_data.explanation (request_id, asked_at);
select zimmet_private.guard_table('zimmet_data.explanation');
create policy staff_sees_with_request on zimmet_data.explanation for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.explanation to zimmet_staff;
create view zimmet.explanation with (security_invoker) as
  select e.request_id, e.asked_at, e.asked_by, e.question, e.answered_at, e.answered_by, e.answer from zimmet_data.explanation e;
comment on view zimmet.explanation is 'Questions why, and their answers, with the requests one sees.';
grant select on zimmet.explanation to zimmet_staff;

insert into zimmet_data.refusal_kind (code, name, meaning) values
  ('ZM032', 'explanation_out_of_turn', 'an explanation is asked for already, or nobody asked for one');

insert into zimmet_data.act_rule (act, post, relation, states)
select a.act, p.post, a.relation, '{new,in_work,on_hold,proposed,resolved}'
from (
  values
    ('ask_explanation', 'director', 'holder'),
    ('ask_explanation', 'overseer', 'any'),
    ('explain', 'clerk director', 'holder')
) as a (act, posts, relation)
cross join lateral string_to_table(a.posts, ' ') as p (post);

create function zimmet.ask_explanation(command_id uuid, request_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'ask_explanation', jsonb_build_array(request_id, words));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('ask_explanation', request_id);
  insert into zimmet_data.explanation (request_id, asked_at, asked_by, question)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), said)
  on conflict do nothing;
  if not found then
    perform zimmet_private.refuse('ZM032', jsonb_build_object('act', 'ask_explanation'));
  end if;
  return zimmet_private.finish_command(command_id, r, 'ask_explanation',
    jsonb_build_object('wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.ask_explanation(uuid, int, text) is
  'Açıklama iste: the director of the holder or an overseer asks why; one question at a time.';

create function zimmet.explain(command_id uuid, request_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  given jsonb := zimmet_private.begin_command(command_id, 'explain', jsonb_build_array(request_id, words));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
begin
  if given is not null then
    return given;
  end if;
  r := zimmet_private.open_for_addition('explain', request_id);
  update zimmet_data.explanation e
  set answered_at = r.changed_at, answered_by = zimmet_private.my_staff_id(), answer = said
  where e.request_id = r.id and e.answered_at is null;
  if not found then
    perform zimmet_private.refuse('ZM032', jsonb_build_object('act', 'explain'));
  end if;
  return zimmet_private.finish_command(command_id, r, 'explain',
    jsonb_build_object('wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.explain(uuid, int, text) is 'Açıklama yap: the holder answers the question that is open.';
grant execute on function zimmet.ask_explanation(uuid, int, text), zimmet.explain(uuid, int, text) to zimmet_staff;
