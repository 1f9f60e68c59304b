create or replace function zimmet.calls_of_request(request_id int)
returns table (id bigint, at timestamptz, seconds int, staff_id int, has_recording boolean)
language sql stable security definer set search_path = '' as $$
  select c.id, c.answered_at, extract(epoch from c.ended_at - c.answered_at)::int, w.staff_id, c.recording is not null
  from zimmet_data.request r
  join zimmet_data.phone_call_request w on w.request_id = r.id
  join zimmet_data.phone_call c on c.id = w.call_id
  where r.id = calls_of_request.request_id and zimmet_private.may_see(r.held_by)
  order by c.answered_at, c.id
$$;
comment on function zimmet.calls_of_request(int) is
  'The calls that brought what a request asks, for whoever sees it: when they were answered, by whom, how long they took.';
grant execute on function zimmet.calls_of_request(int) to zimmet_staff;
