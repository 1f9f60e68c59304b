-- Escalation follows from the clock: who ought to know how late it is. Nothing runs at night.
create table zimmet_data.escalation_step (
  level int not null,
  budget_share numeric not null,
  after_seconds int not null,
  addressee text not null,
  constraint escalation_step_is_identified primary key (level),
  constraint escalation_step_share_is_of_the_budget check (budget_share > 0 and budget_share <= 1),
  constraint escalation_step_comes_later check (after_seconds >= 0 and (after_seconds = 0 or budget_share = 1)),
  constraint escalation_step_addressee_is_known check (addressee in ('clerk', 'director', 'overseer'))
);
comment on table zimmet_data.escalation_step is
  'At which share of the budget, or how many working seconds after the deadline, who is told: clerk, director, then the mayor''s office.';
insert into zimmet_data.escalation_step (level, budget_share, after_seconds, addressee) values
  (1, 0.75, 0, 'clerk'), (2, 1, 0, 'director'), (3, 1, 28800, 'overseer'), (4, 1, 86400, 'overseer');
select zimmet_private.guard_table('zimmet_data.escalation_step');
create policy staff_reads on zimmet_data.escalation_step for select to zimmet_staff using (true);
grant select on zimmet_data.escalation_step to zimmet_staff;
create view zimmet.escalation_step with (security_invoker) as
  select level, budget_share, after_seconds, addressee from zimmet_data.escalation_step;
grant select on zimmet.escalation_step to zimmet_staff;

create function zimmet_private.escalation_level(
  clock zimmet_data.work_clock, started timestamptz, due timestamptz, asked timestamptz
) returns int
language sql stable set search_path = '' as $$
  select coalesce(max(e.level), 0)
  from zimmet_data.escalation_step e
  cross join lateral (
    select
      zimmet_private.worked_at(clock.starts, clock.ends, clock.worked_before, zimmet_private.second_of(started)) as started,
      zimmet_private.worked_at(clock.starts, clock.ends, clock.worked_before, zimmet_private.second_of(due)) as due,
      zimmet_private.worked_at(clock.starts, clock.ends, clock.worked_before, zimmet_private.second_of(asked)) as asked
  ) w
  where asked >= started
    and w.asked >= w.started + ceil((w.due - w.started) * e.budget_share) + e.after_seconds
    and (e.budget_share < 1 or asked >= due)
$$;
comment on function zimmet_private.escalation_level(zimmet_data.work_clock, timestamptz, timestamptz, timestamptz) is
  'The highest step reached by an instant; 0 before the first.';

create function zimmet.escalation_of(asked_request_id int) returns int
language sql stable security definer set search_path = '' as $$
  select case
    when r.closed_at is not null or r.state in ('proposed', 'resolved') or r.held_until > now() then 0
    else zimmet_private.escalation_level(c, r.registered_at, r.due_at, now())
  end
  from zimmet_data.request r
  join zimmet_data.work_clock c on c.calendar_id = r.calendar_id
  where r.id = asked_request_id and zimmet_private.may_see(r.held_by)
$$;
comment on function zimmet.escalation_of(int) is 'The escalation level of a request now; 0 while it waits, is resolved or closed.';

create table zimmet_data.warning (
  request_id int not null,
  level int not null,
  due_at timestamptz not null,
  staff_id int not null,
  at timestamptz not null,
  constraint warning_is_seen_once primary key (request_id, level, due_at, staff_id),
  constraint warning_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint warning_of_a_step foreign key (level) references zimmet_data.escalation_step (level) on delete restrict,
  constraint warning_seen_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
comment on table zimmet_data.warning is 'Who saw which warning when; a moved deadline warns anew.';
select zimmet_private.guard_table('zimmet_data.warning');
create policy staff_sees_with_request on zimmet_data.warning for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.warning to zimmet_staff;
create view zimmet.warning with (security_invoker) as
  select w.request_id, w.level, w.due_at, w.staff_id, w.at from zimmet_data.warning w;
grant select on zimmet.warning to zimmet_staff;

create function zimmet.see_warning(command_id uuid, request_id int, level int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'see_warning', jsonb_build_array(request_id, level));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('see_warning', request_id);
  if level is null or level < 1 or level > zimmet.escalation_of(r.id) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'level'));
  end if;
  insert into zimmet_data.warning (request_id, level, due_at, staff_id, at)
  values (r.id, level, r.due_at, zimmet_private.my_staff_id(), r.changed_at)
  on conflict do nothing;
  if not found then
    return zimmet_private.keep_answer(command_id, jsonb_build_object('requestId', r.id, 'version', r.version));
  end if;
  return zimmet_private.finish_command(command_id, r, 'see_warning', jsonb_build_object('level', level));
end
$$;
comment on function zimmet.see_warning(uuid, int, int) is 'Keeps in the history that the person saw the warning of a level, once.';
insert into zimmet_data.act_rule (act, post, relation, states)
select 'see_warning', p.post, p.relation, '{new,in_work,on_hold}'
from (values ('clerk', 'holder'), ('director', 'holder'), ('overseer', 'any')) as p (post, relation);
grant execute on function zimmet.escalation_of(int), zimmet.see_warning(uuid, int, int) to zimmet_staff;
