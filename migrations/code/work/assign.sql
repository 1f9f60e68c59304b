create or replace function zimmet.assign(command_id uuid, request_id int, seen_version int, clerk_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'assign', jsonb_build_array(request_id, seen_version, clerk_id));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.hold_worker(clerk_id);
  r := zimmet_private.open_request('assign', request_id, seen_version);
  if clerk_id is not null then
    r := zimmet_private.give_to(r, clerk_id);
  elsif r.clerk_id is null then
    perform zimmet_private.refuse('ZM012', jsonb_build_object('field', 'clerkId'));
  else
    r.clerk_id := null;
  end if;
  return zimmet_private.finish_command(command_id, r, 'assign', jsonb_build_object('clerkId', clerk_id));
end
$$;
comment on function zimmet.assign(uuid, int, int, int) is 'Ata: the director gives the work to one of the directorate, or to nobody: then it is free again.';
grant execute on function zimmet.assign(uuid,int,int,int) to zimmet_staff;
