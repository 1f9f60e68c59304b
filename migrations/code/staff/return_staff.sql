create or replace function zimmet.return_staff(
  command_id uuid, staff_id int, post text, directorate_ids int[], password_verifier text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'return_staff',
    jsonb_build_array(staff_id, post, to_jsonb(directorate_ids), password_verifier));
  person zimmet_data.staff;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  perform zimmet_private.check_post(post, directorate_ids);
  if password_verifier is not null then
    perform zimmet_private.check_verifier(password_verifier);
  end if;
  select s.* into person from zimmet_data.staff s where s.id = return_staff.staff_id and s.left_at is not null for update;
  if person.id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'staffId'));
  end if;
  perform zimmet_private.refuse_program(person.post, post);
  if zimmet_private.sees_all_as(post) then
    -- First back to a directorate; a post that sees all is then given by two, as to everybody.
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'post'));
  end if;
  update zimmet_data.staff s set left_at = null, post = return_staff.post, works_from = null, works_until = null where s.id = person.id;
  perform zimmet_private.set_memberships(person.id, directorate_ids);
  execute format('alter role %I login valid until ''infinity''', person.login);
  perform zimmet_private.give_password(person.id, person.login, password_verifier);
  execute format('grant %I to %I', 'zimmet_' || post, person.login);
  perform zimmet_private.record_staff_change(person.id, 'return',
    jsonb_build_object('post', post, 'directorateIds', to_jsonb(directorate_ids)));
  return zimmet_private.store_answer(command_id, jsonb_build_object('staffId', person.id));
end
$$;
comment on function zimmet.return_staff(uuid, int, text, int[], text) is
  'Somebody who left comes back, to a directorate, under the same login with a new password.';
grant execute on function zimmet.return_staff(uuid,int,text,int[],text) to zimmet_administrator;
