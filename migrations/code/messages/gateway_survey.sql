create or replace function zimmet.gateway_survey(survey_id int) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.require_gateway();
  return (
    select jsonb_build_object(
      'isOpen', s.state in ('asked', 'to_call') and s.expires_at > clock_timestamp(), 'isAnswered', s.told_at is not null,
      'number', r.number, 'subject', j.name, 'municipality', (select m.name from zimmet_data.municipality m))
    from zimmet_data.survey s
    join zimmet_data.request r on r.id = s.request_id
    join zimmet_data.subject j on j.id = r.subject_id
    where s.id = survey_id);
end
$$;
comment on function zimmet.gateway_survey(int) is
  'What the page of a survey shows: nothing personal. The gateway has proved the link before; null where there is no such survey.';
grant execute on function zimmet.gateway_survey(int) to zimmet_gateway;
