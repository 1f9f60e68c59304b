-- What was ended by mistake begins again, as an act of its own: a directorate is reinstated, a person comes back under the same login.
create function zimmet.reinstate_directorate(command_id uuid, directorate_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'reinstate_directorate', jsonb_build_array(directorate_id));
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  update zimmet_data.directorate d set is_active = true
  where d.id = reinstate_directorate.directorate_id and not d.is_active;
  if not found then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  end if;
  return zimmet_private.keep_answer(command_id, jsonb_build_object('directorateId', directorate_id));
end
$$;
comment on function zimmet.reinstate_directorate(uuid, int) is
  'A directorate that was retired works again, its subjects with it; what went to others meanwhile stays with them.';

alter table zimmet_data.staff_change drop constraint staff_change_act_is_known;
alter table zimmet_data.staff_change add constraint staff_change_act_is_known
  check (act in ('enrol', 'move', 'end', 'return', 'reset_password', 'office', 'change_password'));

create function zimmet.return_staff(
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
  perform zimmet_private.check_verifier(password_verifier);
  select s.* into person from zimmet_data.staff s where s.id = return_staff.staff_id and s.left_at is not null for update;
  if person.id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'staffId'));
  elsif zimmet_private.sees_all_as(post) then
    -- First back to a directorate; a post that sees all is then given by two, as to everybody.
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'post'));
  end if;
  update zimmet_data.staff s set left_at = null, post = return_staff.post, must_change_password = true where s.id = person.id;
  perform zimmet_private.set_memberships(person.id, directorate_ids);
  execute format('alter role %I login password %L', person.login, password_verifier);
  execute format('grant %I to %I', 'zimmet_' || post, person.login);
  perform zimmet_private.record_staff_change(person.id, 'return',
    jsonb_build_object('post', post, 'directorateIds', to_jsonb(directorate_ids)));
  return zimmet_private.keep_answer(command_id, jsonb_build_object('staffId', person.id));
end
$$;
comment on function zimmet.return_staff(uuid, int, text, int[], text) is
  'Somebody who left comes back, to a directorate, under the same login with a new password.';
grant execute on function zimmet.reinstate_directorate(uuid, int), zimmet.return_staff(uuid, int, text, int[], text)
  to zimmet_administrator;

create or replace function zimmet.found_requests(asked_by uuid, max_rows int default 200) returns table (id int, citizen_id int)
language sql stable security definer set search_path = '' as $$
  select f.id, f.citizen_id
  from (
    select r.id, r.citizen_id, r.registered_at
    from zimmet_data.request r
    where r.citizen_id = any ((select zimmet_private.look_up_of(asked_by))::int[])
    union
    select r.id, c.citizen_id, r.registered_at
    from zimmet_data.complainant c
    join zimmet_data.request r on r.id = c.request_id
    where c.citizen_id = any ((select zimmet_private.look_up_of(asked_by))::int[]) and c.left_at is null
  ) f
  order by f.registered_at desc, f.id desc
  limit least(greatest(max_rows, 0), 200)
$$;
