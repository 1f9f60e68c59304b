create or replace function zimmet.join_request(command_id uuid, request_id int, seen_version int, master_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'join', jsonb_build_array(request_id, seen_version, master_id));
  r zimmet_data.request;
  master zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.lock_both(request_id, master_id);
  r := zimmet_private.open_request('join', request_id, seen_version);
  master := zimmet_private.open_master(master_id, r.id);
  if not zimmet_private.is_same_matter(r, master) then
    perform zimmet_private.refuse('ZM061', jsonb_build_object('field', 'masterId'));
  end if;
  return zimmet_private.join_to(command_id, r, master, null);
end
$$;
comment on function zimmet.join_request(uuid, int, int, int) is
  'Birleştir: the same matter told twice; this request follows the master from now on, its citizen is answered with it.';
grant execute on function zimmet.join_request(uuid,int,int,int) to zimmet_staff;
