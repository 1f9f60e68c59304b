-- Four eyes: what one person alone must not do is proposed, and done by a second person's yes, with the rules of that moment.
create table zimmet_data.proposal (
  id int generated always as identity,
  kind text not null,
  payload jsonb not null,
  preview jsonb not null default '{}',
  proposed_by int not null,
  proposed_at timestamptz not null,
  decided_by int,
  decided_at timestamptz,
  decision text,
  answer jsonb,
  constraint proposal_is_identified primary key (id),
  constraint proposal_kind_is_known check (kind in ('declare_leave', 'undo_leave', 'add_holiday', 'remove_holiday', 'set_week',
    'add_extra_work', 'undo_extra_work', 'enrol_staff', 'move_staff', 'reset_password', 'count_import')),
  constraint proposal_by_staff foreign key (proposed_by) references zimmet_data.staff (id) on delete restrict,
  constraint proposal_decided_by_staff foreign key (decided_by) references zimmet_data.staff (id) on delete restrict,
  constraint proposal_decision_is_known check (decision in ('approved', 'refused', 'withdrawn')),
  constraint proposal_is_decided_whole check (
    (decided_by is null) = (decision is null) and (decided_at is null) = (decision is null)),
  constraint proposal_is_approved_by_a_second_person check (decision is distinct from 'approved' or decided_by <> proposed_by),
  constraint proposal_has_an_answer_when_approved check ((decision is not distinct from 'approved') or answer is null)
);
comment on table zimmet_data.proposal is
  'Öneri: a change of the calendar for days gone by, a post that sees all, its password, an import of closed rows. Acts at a second person''s yes.';
comment on column zimmet_data.proposal.payload is 'What the act is told; a password''s verifier stays out of it once decided.';
comment on column zimmet_data.proposal.preview is 'What it would have moved when it was proposed.';
create index proposal_waits on zimmet_data.proposal (id) where decision is null;
select zimmet_private.guard_table('zimmet_data.proposal');
create policy supervisors_read on zimmet_data.proposal for select to zimmet_staff using ((select zimmet_private.supervises()));
grant select (id, kind, preview, proposed_by, proposed_at, decided_by, decided_at, decision) on zimmet_data.proposal to zimmet_staff;

create function zimmet_private.proposal_terms(asked_id int) returns jsonb
language sql stable security definer set search_path = '' as $$
  select p.payload - 'password_verifier' from zimmet_data.proposal p where p.id = asked_id and zimmet_private.supervises()
$$;
comment on function zimmet_private.proposal_terms(int) is 'What a proposal asks for, without a password''s verifier.';
grant execute on function zimmet_private.proposal_terms(int) to zimmet_staff;
create view zimmet.proposal with (security_invoker) as
  select p.id, p.kind, zimmet_private.proposal_terms(p.id) as payload, p.preview, p.proposed_by, p.proposed_at, p.decided_by, p.decided_at,
    p.decision
  from zimmet_data.proposal p;
comment on view zimmet.proposal is 'What waits for a second person, and what was decided; for overseers and administrators.';
grant select on zimmet.proposal to zimmet_staff;

create function zimmet_private.second_person_is_there() returns boolean
language sql stable set search_path = '' as $$
  -- Or ever was: nobody becomes the only one by sending the others away. The first administrator has nobody to ask.
  select exists (
    select from zimmet_data.staff s
    where s.id <> zimmet_private.my_staff_id() and s.post in ('overseer', 'administrator')
  ) or exists (
    select from zimmet_data.staff_change c
    where c.staff_id <> zimmet_private.my_staff_id()
      and (c.details ->> 'post' in ('overseer', 'administrator') or c.details ->> 'from' in ('overseer', 'administrator'))
  )
$$;
comment on function zimmet_private.second_person_is_there() is 'Whether anybody else supervises, or ever did.';

create function zimmet_private.wake() returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- A queue that somebody else fills fails no act: every desk looks now and then without being woken.
  if pg_notification_queue_usage() < 0.5 then
    perform pg_notify('zimmet', '');
  end if;
end
$$;
comment on function zimmet_private.wake() is 'Tells every desk to look, unless notices pile up.';

create function zimmet_private.propose(kind text, payload jsonb, preview jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  insert into zimmet_data.proposal (kind, payload, preview, proposed_by, proposed_at)
  values (kind, payload, preview, zimmet_private.my_staff_id(), zimmet_private.present())
  returning id into new_id;
  perform zimmet_private.wake();
  return jsonb_build_object('proposalId', new_id, 'moved', 0);
end
$$;
comment on function zimmet_private.propose(text, jsonb, jsonb) is 'Keeps what waits for a second person''s yes.';

create or replace function zimmet_private.begin_calendar_change() returns void
language plpgsql volatile set search_path = '' as $$
begin
  -- Its commands are the administrators'; an overseer comes here by his yes to a proposal alone.
  if not zimmet_private.supervises() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'change_calendar'));
  end if;
  -- Waits for commands under way and lets none begin: a deadline is never worked out with half a calendar.
  lock table zimmet_data.work_clock in exclusive mode;
end
$$;

create or replace function zimmet_private.begin_staff_change() returns void
language plpgsql stable set search_path = '' as $$
begin
  -- Its commands are the administrators'; an overseer comes here by his yes to a proposal alone.
  if not zimmet_private.supervises() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'change_staff'));
  end if;
end
$$;

create function zimmet_private.open_proposal(proposal_id int) returns zimmet_data.proposal
language plpgsql volatile set search_path = '' as $$
declare
  p zimmet_data.proposal;
begin
  if not zimmet_private.supervises() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'decide_proposal'));
  end if;
  select q.* into p from zimmet_data.proposal q where q.id = proposal_id for update;
  if p.id is null or p.decision is not null then
    perform zimmet_private.refuse('ZM045', jsonb_build_object('field', 'proposalId'));
  end if;
  return p;
end
$$;
comment on function zimmet_private.open_proposal(int) is 'Locks a proposal that waits, for a supervisor.';

create function zimmet.approve_proposal(command_id uuid, proposal_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'approve_proposal', jsonb_build_array(proposal_id));
  p zimmet_data.proposal;
  done jsonb;
begin
  if answer is not null then
    return answer;
  end if;
  p := zimmet_private.open_proposal(proposal_id);
  if p.proposed_by = zimmet_private.my_staff_id() then
    perform zimmet_private.refuse('ZM044', jsonb_build_object('field', 'proposalId'));
  elsif not exists (
    select from zimmet_data.staff s where s.id = p.proposed_by and s.left_at is null and s.post = 'administrator')
  then
    perform zimmet_private.refuse('ZM045', jsonb_build_object('field', 'proposalId'));
  end if;
  update zimmet_data.proposal q
  set decision = 'approved', decided_by = zimmet_private.my_staff_id(), decided_at = zimmet_private.present()
  where q.id = p.id
  returning q.* into p;
  done := zimmet_private.carry_out(p) || jsonb_build_object('proposalId', p.id);
  update zimmet_data.proposal q
  set answer = done, payload = q.payload - 'password_verifier' where q.id = p.id;
  return zimmet_private.keep_answer(command_id, done);
end
$$;
comment on function zimmet.approve_proposal(uuid, int) is
  'Onayla: the second person''s yes; what was proposed happens now, under the rules of now. Never by whoever proposed it.';

create function zimmet.refuse_proposal(command_id uuid, proposal_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'refuse_proposal', jsonb_build_array(proposal_id));
  p zimmet_data.proposal;
  me int := zimmet_private.my_staff_id();
begin
  if answer is not null then
    return answer;
  end if;
  p := zimmet_private.open_proposal(proposal_id);
  update zimmet_data.proposal q
  set decision = case when q.proposed_by = me then 'withdrawn' else 'refused' end, decided_by = me,
    decided_at = zimmet_private.present(), payload = q.payload - 'password_verifier'
  where q.id = p.id;
  perform zimmet_private.wake();
  return zimmet_private.keep_answer(command_id, jsonb_build_object('proposalId', p.id, 'moved', 0));
end
$$;
comment on function zimmet.refuse_proposal(uuid, int) is 'Reddet; whoever proposed it takes it back with the same.';

create function zimmet.preview_proposal(proposal_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  p zimmet_data.proposal := zimmet_private.open_proposal(proposal_id);
begin
  return case when p.kind in ('enrol_staff', 'move_staff', 'reset_password', 'count_import') then p.preview
    else zimmet_private.try_out(p.kind, p.payload) end;
end
$$;
comment on function zimmet.preview_proposal(int) is 'What a proposal would move now; done and taken back.';
grant execute on function zimmet.approve_proposal(uuid, int), zimmet.refuse_proposal(uuid, int), zimmet.preview_proposal(int)
  to zimmet_overseer, zimmet_administrator;
