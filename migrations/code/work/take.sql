create or replace function zimmet.take(command_id uuid, request_id int, seen_version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'take', jsonb_build_array(request_id, seen_version));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.hold_worker(zimmet_private.my_staff_id());
  r := zimmet_private.open_request('take', request_id, seen_version);
  r := zimmet_private.give_to(r, zimmet_private.my_staff_id());
  return zimmet_private.finish_command(command_id, r, 'take', jsonb_build_object('clerkId', r.clerk_id));
end
$$;
comment on function zimmet.take(uuid, int, int) is 'Üstlen: the work is mine; accepts custody where that was not done.';
grant execute on function zimmet.take(uuid,int,int) to zimmet_staff;
