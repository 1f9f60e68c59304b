-- Of those who oversee, the mayor and the vice mayors hold offices: the later a request, the higher who hears of it.
alter table zimmet_data.staff
  add column office text,
  add constraint staff_office_is_known check (office in ('vice_mayor', 'mayor')),
  add constraint staff_office_is_an_overseers check (office is null or post = 'overseer');
comment on column zimmet_data.staff.office is 'Makam: of an overseer, the mayor or a vice mayor; null for others who oversee, as public relations do.';

-- Whoever gets another post leaves the office with the old one.
create function zimmet_private.leave_office() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  new.office := null;
  return new;
end
$$;
comment on function zimmet_private.leave_office() is 'Another post, or leaving, ends the office.';
create trigger staff_leaves_office before update of post, left_at on zimmet_data.staff
  for each row when (new.post <> 'overseer' or new.left_at is not null)
  execute function zimmet_private.leave_office();

create or replace view zimmet.staff with (security_invoker) as
  select
    s.id, s.full_name, s.post, s.left_at is null as is_active,
    array(
      select m.directorate_id from zimmet_data.membership m
      where m.staff_id = s.id and m.period @> now() order by m.directorate_id
    ) as directorate_ids,
    s.office
  from zimmet_data.staff s;
create or replace view zimmet.me with (security_invoker) as
  select
    s.id, s.login, s.full_name, s.post,
    array(
      select m.directorate_id from zimmet_data.membership m
      where m.staff_id = s.id and m.period @> now() order by m.directorate_id
    ) as directorate_ids,
    s.office
  from zimmet_data.staff s
  where s.login = session_user
    and s.left_at is null
    and pg_catalog.pg_has_role(session_user, 'zimmet_' || s.post, 'member');

alter table zimmet_data.staff_change
  drop constraint staff_change_act_is_known,
  add constraint staff_change_act_is_known check (act in ('enrol', 'move', 'end', 'reset_password', 'office'));

create function zimmet.set_office(command_id uuid, staff_id int, office text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_office', jsonb_build_array(staff_id, office));
  person zimmet_data.staff;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  person := zimmet_private.working_person(staff_id);
  if person.post <> 'overseer' or office not in ('vice_mayor', 'mayor') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'office'));
  end if;
  update zimmet_data.staff s set office = set_office.office where s.id = person.id;
  perform zimmet_private.record_staff_change(person.id, 'office', jsonb_build_object('from', person.office, 'office', office));
  return zimmet_private.keep_answer(command_id, jsonb_build_object('staffId', person.id));
end
$$;
comment on function zimmet.set_office(uuid, int, text) is
  'Makam: makes an overseer the mayor or a vice mayor, who hear of what is long overdue; null takes the office back. Administrators only.';
grant execute on function zimmet.set_office(uuid, int, text) to zimmet_administrator;

alter table zimmet_data.escalation_step drop constraint escalation_step_addressee_is_known;
update zimmet_data.escalation_step e
set addressee = case e.level when 3 then 'vice_mayor' else 'mayor' end
where e.addressee = 'overseer';
alter table zimmet_data.escalation_step
  add constraint escalation_step_addressee_is_known check (addressee in ('clerk', 'director', 'vice_mayor', 'mayor'));

create function zimmet_private.warned_as() returns text[]
language sql stable set search_path = '' as $$
  select case
    when s.post <> 'overseer' then array[s.post]
    when s.office is not null then array[s.office]
    -- An office that nobody holds is looked after by all who oversee: no warning goes unheard.
    else array(
      select o.office from (values ('vice_mayor'), ('mayor')) as o (office)
      where not exists (select from zimmet_data.staff h where h.office = o.office and h.left_at is null))
  end
  from zimmet_data.staff s
  where s.id = zimmet_private.my_staff_id() and zimmet_private.my_post() is not null
$$;
comment on function zimmet_private.warned_as() is 'As whom the person hears of overdue requests; null without a post.';

create or replace function zimmet_private.late_warnings(since timestamptz) returns table (request_id int, level int)
language sql stable set search_path = '' as $$
  -- Between which deadlines a step was reached in that time, by the calendar's clock.
  with reached as materialized (
    select e.level, e.addressee, k.calendar_id,
      to_timestamp(zimmet_private.moment_at(k.starts, k.worked_before, zimmet_private.worked_at(
        k.starts, k.ends, k.worked_before, zimmet_private.second_of(late_warnings.since)) - e.after_seconds)) as after,
      to_timestamp(zimmet_private.moment_at(k.starts, k.worked_before, zimmet_private.worked_at(
        k.starts, k.ends, k.worked_before, zimmet_private.second_of(now())) - e.after_seconds)) as until
    from zimmet_data.escalation_step e
    cross join zimmet_data.work_clock k
    where e.budget_share = 1 and e.addressee = any (zimmet_private.warned_as())
  )
  select r.id, w.level
  from reached w
  join zimmet_private.warned_request r on r.due_at > w.after and r.due_at <= w.until and r.calendar_id = w.calendar_id
  where w.addressee in ('vice_mayor', 'mayor') or r.directorate_id = any (zimmet_private.my_directorates())
$$;
comment on function zimmet_private.late_warnings(timestamptz) is
  'Requests that reached their deadline, or so many working hours after it, since an instant: of the director, later of a vice mayor, at last of the mayor.';
