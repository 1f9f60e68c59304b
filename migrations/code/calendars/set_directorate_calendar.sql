create or replace function zimmet.set_directorate_calendar(command_id uuid, directorate_id int, calendar_id int, moves_open boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_directorate_calendar',
    jsonb_build_array(directorate_id, calendar_id, moves_open));
  moved bigint := 0;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.write_directorate_calendar(directorate_id, calendar_id);
  if moves_open then
    perform zimmet_private.count_anew(directorate_id, calendar_id);
    perform zimmet_private.tighten_promises();
    moved := zimmet_private.move_deadlines(jsonb_build_object(
      'cause', 'directorate_calendar', 'directorateId', directorate_id, 'calendarId', calendar_id));
  end if;
  -- The directorate's own clock runs while its people work: on the new calendar in either case.
  perform zimmet_private.move_custody_deadlines();
  return zimmet_private.store_answer(command_id, jsonb_build_object('moved', moved));
end
$$;
comment on function zimmet.set_directorate_calendar(uuid, int, int, boolean) is
  'On which calendar a directorate works from now on; what citizens were promised on the old one stays unless moves_open says so.';
grant execute on function zimmet.set_directorate_calendar(uuid,int,int,boolean) to zimmet_administrator;
