create or replace function zimmet.change_own_password(command_id uuid, password_verifier text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'change_own_password', jsonb_build_array(password_verifier));
  me int := zimmet_private.my_staff_id();
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.check_verifier(password_verifier);
  if (select s.by_directory from zimmet_data.staff s where s.id = me) then
    perform zimmet_private.refuse('ZM125');
  end if;
  execute format('alter role %I password %L', session_user, password_verifier);
  update zimmet_data.staff s set must_change_password = false where s.id = me;
  perform zimmet_private.record_staff_change(me, 'change_password', '{}');
  return zimmet_private.store_answer(command_id, jsonb_build_object('staffId', me));
end
$$;
comment on function zimmet.change_own_password(uuid, text) is 'One''s own new password, as a SCRAM verifier; ends the duty to change it.';
grant execute on function zimmet.change_own_password(uuid,text) to zimmet_staff;
