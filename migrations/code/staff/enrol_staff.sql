create or replace function zimmet.enrol_staff(
  command_id uuid, login text, full_name text, post text, directorate_ids int[], password_verifier text,
  extension text default null, works_from timestamptz default null, works_until timestamptz default null
) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_staff(command_id, 'enrol_staff', jsonb_build_object('login', login, 'full_name', full_name, 'post', post,
    'directorate_ids', to_jsonb(directorate_ids), 'password_verifier', password_verifier) || jsonb_strip_nulls(jsonb_build_object(
    'extension', extension, 'works_from', works_from, 'works_until', works_until)))
$$;
comment on function zimmet.enrol_staff(uuid, text, text, text, int[], text, text, timestamptz, timestamptz) is
  'A new person: one login of its own, a post, directorates; the password comes as a SCRAM verifier, or null where the directory (LDAP) keeps it.';
grant execute on function zimmet.enrol_staff(uuid,text,text,text,int[],text,text,timestamptz,timestamptz) to zimmet_administrator;
