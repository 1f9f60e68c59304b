create or replace function zimmet_private.write_message_setting(told jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  before zimmet_data.message_setting;
  after zimmet_data.message_setting;
begin
  select s.* into before from zimmet_data.message_setting s for update;
  after := jsonb_populate_record(before, told);
  update zimmet_data.message_setting s
  set quiet_from = after.quiet_from, quiet_until = after.quiet_until, survey_closes = after.survey_closes, survey_tries = after.survey_tries,
    days_between_tries = after.days_between_tries, days_to_answer = after.days_to_answer
  where s.is_the_one;
  perform zimmet_private.record_catalogue_change(
    'message_setting', 1, 'change', zimmet_private.entry_change(to_jsonb(before), to_jsonb(after)));
  return '{}';
end
$$;
comment on function zimmet_private.write_message_setting(jsonb) is 'The settings of messages from now on, by their columns; on record.';
