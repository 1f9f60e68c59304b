-- Joining has a ledger of its own: who joined what to what, on whose consent, what it did to the clocks, and when it was taken back.
create table zimmet_data.joining (
  request_id int not null,
  at timestamptz not null,
  master_id int not null,
  joined_by int not null,
  proposed_by int,
  from_directorate_id int not null,
  shift_seconds bigint not null default 0,
  legal_basis_before int,
  legal_since_before timestamptz,
  legal_was_extended boolean not null default false,
  ended_at timestamptz,
  ended_by int,
  words text,
  constraint joining_is_identified primary key (request_id, at),
  constraint joining_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint joining_to_a_master foreign key (master_id) references zimmet_data.request (id) on delete restrict,
  constraint joining_by_staff foreign key (joined_by) references zimmet_data.staff (id) on delete restrict,
  constraint joining_proposed_by_staff foreign key (proposed_by) references zimmet_data.staff (id) on delete restrict,
  constraint joining_ended_by_staff foreign key (ended_by) references zimmet_data.staff (id) on delete restrict,
  constraint joining_from_a_directorate foreign key (from_directorate_id)
    references zimmet_data.directorate (id) on delete restrict,
  constraint joining_had_a_legal_basis foreign key (legal_basis_before)
    references zimmet_data.legal_basis (id) on delete restrict,
  constraint joining_takes_two_people check (proposed_by <> joined_by),
  constraint joining_never_gives_time check (shift_seconds <= 0),
  constraint joining_ended_by_a_person check ((ended_at is null) = (ended_by is null))
);
comment on table zimmet_data.joining is 'Birleştirme: which request followed which, from when to when.';
comment on column zimmet_data.joining.proposed_by is 'Who proposed it, where another subject or neighbourhood took a second person''s consent; that person is joined_by.';
comment on column zimmet_data.joining.from_directorate_id is 'Who held the request when it was joined; where it goes back to.';
comment on column zimmet_data.joining.shift_seconds is
  'Working seconds (none or less) by which the master''s deadline was later than this request''s: the master gives them up while they are joined.';
comment on column zimmet_data.joining.legal_basis_before is 'The legal clock that the master had of its own when this request was joined to it.';
comment on column zimmet_data.joining.words is 'Why it was taken back.';
create unique index joining_is_one_at_a_time on zimmet_data.joining (request_id) where ended_at is null;
create index joining_of_master on zimmet_data.joining (master_id);

create table zimmet_data.join_proposal (
  request_id int not null,
  at timestamptz not null,
  master_id int not null,
  proposed_by int not null,
  words text not null,
  decided_at timestamptz,
  decided_by int,
  is_accepted boolean,
  constraint join_proposal_is_identified primary key (request_id, at),
  constraint join_proposal_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint join_proposal_to_a_master foreign key (master_id) references zimmet_data.request (id) on delete restrict,
  constraint join_proposal_by_staff foreign key (proposed_by) references zimmet_data.staff (id) on delete restrict,
  constraint join_proposal_decided_by_staff foreign key (decided_by) references zimmet_data.staff (id) on delete restrict,
  constraint join_proposal_says_why check (words ~ '\S'),
  constraint join_proposal_is_decided_whole check (
    (decided_at is null) = (decided_by is null) and (decided_at is null) = (is_accepted is null)),
  constraint join_proposal_accepted_by_another check (not is_accepted or decided_by <> proposed_by)
);
comment on table zimmet_data.join_proposal is 'Birleştirme önerisi: two requests of different subjects or places that somebody holds for one matter.';
create unique index join_proposal_is_one_at_a_time on zimmet_data.join_proposal (request_id) where decided_at is null;

do $$
declare
  guarded regclass;
begin
  foreach guarded in array array['zimmet_data.joining', 'zimmet_data.join_proposal']::regclass[] loop
    perform zimmet_private.guard_table(guarded);
    execute format('create policy staff_sees_with_request on %s for select to zimmet_staff
      using (exists (select from zimmet_data.request r where r.id = request_id))', guarded);
    execute format('grant select on %s to zimmet_staff', guarded);
  end loop;
end
$$;

alter table zimmet_data.request
  add column kept_evidence text not null default 'none',
  add column joined_seconds bigint not null default 0,
  add constraint request_kept_evidence_is_known check (kept_evidence in ('none', 'photo', 'document')),
  add constraint request_joining_never_gives_time check (joined_seconds <= 0);
comment on column zimmet_data.request.kept_evidence is
  'The strictest evidence that a subject asked for which the request had while it was in work, and has no more.';
comment on column zimmet_data.request.joined_seconds is
  'Working seconds (none or less) that its deadline comes earlier, because what is joined to it is due earlier.';
grant select (kept_evidence, joined_seconds) on zimmet_data.request to zimmet_staff;

alter table zimmet_data.complainant add column left_at timestamptz;
comment on column zimmet_data.complainant.left_at is 'When the request it came with was separated again.';

alter table zimmet_data.custody
  drop constraint custody_how_is_known,
  add constraint custody_how_is_known check (
    how in ('registered', 'handed_over', 'returned', 'reopened', 'joined', 'separated', 'imported')),
  drop constraint custody_ended_how_is_known,
  add constraint custody_ended_how_is_known check (
    ended_how in ('handed_over', 'returned', 'reopened', 'joined', 'separated', 'closed'));

-- What was joined before there was a ledger.
insert into zimmet_data.joining (request_id, at, master_id, joined_by, from_directorate_id)
select distinct on (r.id) r.id, c.at, r.master_id, c.staff_id, r.directorate_id
from zimmet_data.request r
join zimmet_data.complainant c on c.joined_request_id = r.id and c.request_id = r.master_id
where r.master_id is not null
order by r.id, c.at desc;

create view zimmet.joining with (security_invoker) as
  select j.request_id, j.at, j.master_id, j.joined_by, j.proposed_by, j.from_directorate_id, j.ended_at, j.ended_by, j.words
  from zimmet_data.joining j;
comment on view zimmet.joining is 'The ledger of joinings of the requests one sees.';
create view zimmet.join_proposal with (security_invoker) as
  select p.request_id, p.at, p.master_id, m.number as master_number, p.proposed_by, p.words, p.decided_at, p.decided_by, p.is_accepted
  from zimmet_data.join_proposal p
  left join zimmet_data.request m on m.id = p.master_id;
comment on view zimmet.join_proposal is 'Proposals to join; the master''s number only where the person sees the master.';
grant select on zimmet.joining, zimmet.join_proposal to zimmet_staff;

insert into zimmet_data.refusal_kind (code, name, meaning) values
  ('ZM061', 'consent_needed', 'another subject or neighbourhood: a second person must agree to the joining'),
  ('ZM062', 'already_asking', 'this citizen asks on the request already'),
  ('ZM063', 'picture_broken', 'the picture is cut off, or none'),
  ('ZM064', 'contact_missing', 'the citizen''s answer needs a citizen who can be reached and a contact logged since the resolution'),
  ('ZM065', 'citizen_unreachable', 'nobody who asked can be reached: confirm by looking');
update zimmet_data.refusal_kind set meaning = 'who stood on its side while it was worked on may not confirm it' where code = 'ZM006';

insert into zimmet_data.act_rule (act, post, relation, states)
select a.act, p.post, a.relation, string_to_array(a.states, ' ')
from (
  values
    ('propose_join', 'agent overseer', 'any', 'new in_work on_hold'),
    ('propose_join', 'clerk director', 'holder', 'new in_work on_hold'),
    ('decide_join', 'agent overseer', 'any', 'new in_work on_hold'),
    ('decide_join', 'clerk director', 'holder', 'new in_work on_hold'),
    ('separate', 'agent overseer', 'any', 'joined'),
    ('separate', 'clerk director', 'holder', 'joined')
) as a (act, posts, relation, states)
cross join lateral string_to_table(a.posts, ' ') as p (post);

-- The clocks of a joined request go on: its citizen may be spoken to, and told the stage. What sets a legal clock is done to
-- the master, where it stands for all.
update zimmet_data.act_rule set states = array_append(states, 'joined')
where act in ('log_contact', 'tell_stage')
  and not 'joined' = any (states);
