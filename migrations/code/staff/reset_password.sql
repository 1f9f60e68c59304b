create or replace function zimmet.reset_password(command_id uuid, staff_id int, password_verifier text) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_staff(command_id, 'reset_password', jsonb_build_object(
    'staff_id', staff_id, 'password_verifier', password_verifier))
$$;
comment on function zimmet.reset_password(uuid, int, text) is 'A new password for somebody who forgot it, as a SCRAM verifier; null: the directory keeps it from now on.';
grant execute on function zimmet.reset_password(uuid,int,text) to zimmet_administrator;
