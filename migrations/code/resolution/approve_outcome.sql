create or replace function zimmet.approve_outcome(command_id uuid, request_id int, seen_version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'approve_outcome', jsonb_build_array(request_id, seen_version));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('approve_outcome', request_id, seen_version);
  update zimmet_data.resolution s
  set approved_at = r.changed_at, approved_by = zimmet_private.my_staff_id()
  where s.request_id = r.id and s.at = r.resolved_at;
  r.state := 'resolved';
  return zimmet_private.finish_command(command_id, r, 'approve_outcome', jsonb_build_object('outcome', r.outcome));
end
$$;
comment on function zimmet.approve_outcome(uuid, int, int) is 'Onayla: the second person''s yes to a forward or a refusal.';
grant execute on function zimmet.approve_outcome(uuid,int,int) to zimmet_staff;
