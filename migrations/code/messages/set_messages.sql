create or replace function zimmet.set_messages(
  command_id uuid, quiet_from text, quiet_until text, survey_closes boolean, survey_tries int, days_between_tries int, days_to_answer int
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  told jsonb := jsonb_build_object('quiet_from', quiet_from, 'quiet_until', quiet_until, 'survey_closes', survey_closes,
    'survey_tries', survey_tries, 'days_between_tries', days_between_tries, 'days_to_answer', days_to_answer);
  answer jsonb := zimmet_private.begin_command(command_id, 'set_messages', told);
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  perform zimmet_private.check_message_setting(told);
  -- It lets requests be closed that nobody of the house has confirmed.
  if survey_closes and not (select s.survey_closes from zimmet_data.message_setting s) and zimmet_private.second_person_is_there() then
    return zimmet_private.store_answer(command_id, zimmet_private.propose('set_messages', told, '{}'));
  end if;
  return zimmet_private.store_answer(command_id, zimmet_private.write_message_setting(told));
end
$$;
comment on function zimmet.set_messages(uuid, text, text, boolean, int, int, int) is
  'The quiet hours as HH:MI, how often the survey is asked, days apart, how long it may be answered, and whether the citizen''s own "solved" closes, which takes a second person.';
grant execute on function zimmet.set_messages(uuid, text, text, boolean, int, int, int) to zimmet_administrator;
