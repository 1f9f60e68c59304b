create or replace function zimmet_private.check_message_setting(told jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  s zimmet_data.message_setting;
begin
  if coalesce(told ->> 'quiet_from', '') !~ '^([01]\d|2[0-3]):[0-5]\d$' or coalesce(told ->> 'quiet_until', '') !~ '^([01]\d|2[0-3]):[0-5]\d$' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'quietFrom'));
  end if;
  s := jsonb_populate_record(null::zimmet_data.message_setting, told);
  if s.survey_closes is null or coalesce(s.survey_tries, 0) not between 1 and 5 or coalesce(s.days_between_tries, 0) not between 1 and 30
    or coalesce(s.days_to_answer, 0) not between 1 and 90
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'surveyTries'));
  end if;
end
$$;
comment on function zimmet_private.check_message_setting(jsonb) is 'Refuses hours that are none and numbers out of their bounds.';
