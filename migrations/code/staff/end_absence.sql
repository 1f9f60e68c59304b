create or replace function zimmet.end_absence(command_id uuid, absence_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'end_absence', jsonb_build_array(absence_id));
  away zimmet_data.absence;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  select a.* into away from zimmet_data.absence a
  where a.id = end_absence.absence_id and a.ended_at is null and a.until > zimmet_private.present() for update;
  if away.id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'absenceId'));
  end if;
  perform zimmet_private.close_absence(away);
  return zimmet_private.store_answer(command_id, jsonb_build_object('absenceId', away.id));
end
$$;
comment on function zimmet.end_absence(uuid, int) is 'He is back before the date, or does not go; his deputy stands in no more.';
grant execute on function zimmet.end_absence(uuid,int) to zimmet_administrator;
