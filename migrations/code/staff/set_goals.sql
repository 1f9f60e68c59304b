create or replace function zimmet.set_goals(command_id uuid, directorate_id int, goal_on_time int, goal_hours int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_goals', jsonb_build_array(directorate_id, goal_on_time, goal_hours));
  was zimmet_data.directorate;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  select d.* into was from zimmet_data.directorate d where d.id = set_goals.directorate_id and d.is_active for no key update;
  if was.id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  elsif goal_on_time not between 1 and 100 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'goalOnTime'));
  elsif goal_hours not between 1 and 5000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'goalHours'));
  end if;
  update zimmet_data.directorate d set goal_on_time = set_goals.goal_on_time, goal_hours = set_goals.goal_hours where d.id = was.id;
  perform zimmet_private.record_catalogue_change('directorate', was.id, 'change', jsonb_build_object(
    'goalOnTime', jsonb_build_object('from', was.goal_on_time, 'to', goal_on_time),
    'goalHours', jsonb_build_object('from', was.goal_hours, 'to', goal_hours)));
  return zimmet_private.store_answer(command_id, jsonb_build_object('directorateId', was.id));
end
$$;
comment on function zimmet.set_goals(uuid, int, int, int) is
  'What a directorate is to reach, a share in time and a median in working hours, each null where there is none; shown beside its figures.';
grant execute on function zimmet.set_goals(uuid,int,int,int) to zimmet_administrator;
