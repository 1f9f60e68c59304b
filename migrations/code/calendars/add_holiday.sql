create or replace function zimmet.add_holiday(command_id uuid, name text, since timestamptz, until timestamptz) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'add_holiday', jsonb_build_object('name', name, 'since', since, 'until', until))
$$;
comment on function zimmet.add_holiday(uuid, text, timestamptz, timestamptz) is
  'A holiday that the state declared, also a half day: moves every open deadline it touches, each with a history entry.';
grant execute on function zimmet.add_holiday(uuid,text,timestamptz,timestamptz) to zimmet_administrator;
