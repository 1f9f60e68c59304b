create or replace function zimmet_private.keep_call_of_act() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into zimmet_data.phone_call_request (call_id, request_id, staff_id)
  select c.id, new.request_id, new.staff_id
  from zimmet_data.staff s
  join zimmet_data.phone_call c on c.answered_by = s.extension and c.answered_at > clock_timestamp() - interval '1 hour'
  where s.id = new.staff_id and c.phone in (
    select z.phone from zimmet_data.request r join zimmet_data.citizen z on z.id = r.citizen_id where r.id = new.request_id
    union all
    select z.phone from zimmet_data.complainant k join zimmet_data.citizen z on z.id = k.citizen_id where k.request_id = new.request_id)
  on conflict do nothing;
  return null;
end
$$;
comment on function zimmet_private.keep_call_of_act() is
  'At commit: who writes down what somebody asks, and answered a call from that phone within the hour, has it from that call.';
