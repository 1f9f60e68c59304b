create or replace function zimmet.restart_legal(command_id uuid, request_id int, seen_version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'restart_legal', jsonb_build_array(request_id, seen_version));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('restart_legal', request_id, seen_version);
  perform zimmet_private.legal_basis_of(r);
  if not zimmet_private.law_gives_cause('restart_legal', r) then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'restart_legal'));
  end if;
  r.legal_interrupted_at := coalesce(r.legal_interrupted_at, r.changed_at);
  r.legal_since := r.changed_at;
  return zimmet_private.finish_command(command_id, r, 'restart_legal');
end
$$;
comment on function zimmet.restart_legal(uuid, int, int) is 'The cost was paid: the legal period starts again, whole.';
grant execute on function zimmet.restart_legal(uuid,int,int) to zimmet_staff;
