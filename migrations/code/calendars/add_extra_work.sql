create or replace function zimmet.add_extra_work(command_id uuid, calendar_id int, name text, since timestamptz, until timestamptz) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'add_extra_work', jsonb_build_object(
    'calendar_id', calendar_id, 'name', name, 'since', since, 'until', until))
$$;
comment on function zimmet.add_extra_work(uuid, int, text, timestamptz, timestamptz) is
  'A day on which a calendar works although it would not: wins over holidays and idari izin.';
grant execute on function zimmet.add_extra_work(uuid,int,text,timestamptz,timestamptz) to zimmet_administrator;
