create or replace view zimmet.message_setting with (security_invoker) as
  select to_char(quiet_from, 'HH24:MI') as quiet_from, to_char(quiet_until, 'HH24:MI') as quiet_until, survey_closes, survey_tries,
    days_between_tries, days_to_answer
  from zimmet_data.message_setting;
comment on view zimmet.message_setting is 'When nothing goes out by itself, and how the survey is asked.';
grant select on zimmet.message_setting to zimmet_staff;
