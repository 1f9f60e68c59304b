create or replace function zimmet.declare_leave(command_id uuid, name text, since timestamptz, until timestamptz, calendar_ids int[]) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_calendar(command_id, 'declare_leave', jsonb_build_object(
    'name', name, 'since', since, 'until', until, 'calendar_ids', to_jsonb(calendar_ids)))
$$;
comment on function zimmet.declare_leave(uuid, text, timestamptz, timestamptz, int[]) is
  'İdari izin, also for days already past: moves every open deadline it touches, each with a history entry.';
grant execute on function zimmet.declare_leave(uuid,text,timestamptz,timestamptz,int[]) to zimmet_administrator;
