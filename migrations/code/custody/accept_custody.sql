create or replace function zimmet.accept_custody(command_id uuid, request_id int, seen_version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'accept_custody', jsonb_build_array(request_id, seen_version));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('accept_custody', request_id, seen_version);
  r := zimmet_private.accept_period(r, zimmet_private.my_staff_id());
  return zimmet_private.finish_command(command_id, r, 'accept_custody');
end
$$;
comment on function zimmet.accept_custody(uuid, int, int) is 'Zimmete al: the holder takes a new request into work.';
grant execute on function zimmet.accept_custody(uuid,int,int) to zimmet_staff;
