create or replace function zimmet.create_calendar(command_id uuid, name text, observes_days_off boolean, spans jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'create_calendar', jsonb_build_array(name, observes_days_off, spans));
  new_id int;
  known record;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.check_new_calendar(name, observes_days_off);
  select (to_timestamp(max(c.from_second)) at time zone zimmet_private.zone())::date as first_day,
    (to_timestamp(min(c.until_second)) at time zone zimmet_private.zone())::date as until_day
  into known from zimmet_data.work_clock c;
  insert into zimmet_data.work_calendar (name, observes_days_off) values (btrim(name), observes_days_off) returning id into new_id;
  -- From the first known day on: whoever is moved onto it may hold requests of last year.
  perform zimmet_private.write_week(new_id, known.first_day, spans);
  perform zimmet_private.build_clock(new_id, known.first_day, known.until_day);
  return zimmet_private.store_answer(command_id, jsonb_build_object('calendarId', new_id));
exception
  when check_violation or not_null_violation then
    perform zimmet_private.refuse('ZM030', jsonb_build_object('field', 'spans'));
end
$$;
comment on function zimmet.create_calendar(uuid, text, boolean, jsonb) is
  'A new calendar with its weekly hours; nobody works on it yet, so nothing moves.';
grant execute on function zimmet.create_calendar(uuid,text,boolean,jsonb) to zimmet_administrator;
