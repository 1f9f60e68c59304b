create or replace function zimmet.escalation_of(asked_request_id int) returns int
language sql stable security definer set search_path = '' as $$
  select case
    when not zimmet_private.is_unsolved(r.state) or zimmet_private.is_on_hold(r.state, r.held_until, now()) then 0
    else zimmet_private.escalation_level(c, r.registered_at, r.due_at, now())
  end
  from zimmet_data.request r
  join zimmet_data.work_clock c on c.calendar_id = r.calendar_id
  where r.id = asked_request_id and zimmet_private.may_see(r.held_by)
$$;
comment on function zimmet.escalation_of(int) is 'The escalation level of a request now; 0 while it waits, is resolved or closed.';
grant execute on function zimmet.escalation_of(int) to zimmet_staff;
