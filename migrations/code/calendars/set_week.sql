create or replace function zimmet.set_week(command_id uuid, calendar_id int, from_day date, spans jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'set_week', jsonb_build_object(
    'calendar_id', calendar_id, 'from_day', from_day, 'spans', spans))
$$;
comment on function zimmet.set_week(uuid, int, date, jsonb) is
  'Working hours of a calendar from a date on; what lies before stays as it was.';
grant execute on function zimmet.set_week(uuid,int,date,jsonb) to zimmet_administrator;
