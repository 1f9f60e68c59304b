create or replace function zimmet.enrol_staff(
  command_id uuid, login text, full_name text, post text, directorate_ids int[], password_verifier text
) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_staff(command_id, 'enrol_staff', jsonb_build_object('login', login, 'full_name', full_name, 'post', post,
    'directorate_ids', to_jsonb(directorate_ids), 'password_verifier', password_verifier))
$$;
comment on function zimmet.enrol_staff(uuid, text, text, text, int[], text) is
  'A new person: one login of its own, a post, directorates; the password comes as a SCRAM verifier.';
grant execute on function zimmet.enrol_staff(uuid,text,text,text,int[],text) to zimmet_administrator;
