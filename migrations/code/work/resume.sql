create or replace function zimmet.resume(command_id uuid, request_id int, seen_version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'resume', jsonb_build_array(request_id, seen_version));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('resume', request_id, seen_version);
  r := zimmet_private.end_hold(r);
  return zimmet_private.finish_command(command_id, r, 'resume');
end
$$;
comment on function zimmet.resume(uuid, int, int) is 'Sürdür: what was waited for came earlier.';
grant execute on function zimmet.resume(uuid,int,int) to zimmet_staff;
