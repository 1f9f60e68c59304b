create or replace function zimmet.open_directorate(
  command_id uuid, name text, calendar_id int, is_dispatch_desk boolean default false
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'open_directorate', jsonb_build_array(name, calendar_id, is_dispatch_desk));
  said text := zimmet_private.require_name(name);
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  if not exists (select from zimmet_data.work_calendar c where c.id = calendar_id) then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'calendarId'));
  elsif is_dispatch_desk and exists (select from zimmet_data.directorate d where d.is_dispatch_desk) then
    perform zimmet_private.refuse('ZM101', jsonb_build_object('field', 'isDispatchDesk'));
  end if;
  insert into zimmet_data.directorate (name, calendar_id, is_dispatch_desk) values (said, calendar_id, coalesce(is_dispatch_desk, false))
  on conflict do nothing returning id into new_id;
  if new_id is null then
    perform zimmet_private.refuse('ZM033', jsonb_build_object('field', 'name'));
  end if;
  perform zimmet_private.record_catalogue_change('directorate', new_id, 'open', jsonb_build_object('name', said, 'calendarId', calendar_id)
    || case when is_dispatch_desk then jsonb_build_object('isDispatchDesk', true) else '{}' end);
  return zimmet_private.store_answer(command_id, jsonb_build_object('directorateId', new_id));
end
$$;
comment on function zimmet.open_directorate(uuid, text, int, boolean) is
  'A new directorate on a work calendar, nobody works for it yet; the first dispatch desk of a municipality is one, too.';
grant execute on function zimmet.open_directorate(uuid,text,int,boolean) to zimmet_administrator;
