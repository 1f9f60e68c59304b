create or replace function zimmet.gateway_survey_answer(survey_id int, solved boolean, score int, words text) returns boolean
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.require_gateway();
  return zimmet_private.note_survey_answer(survey_id, solved, score, words);
end
$$;
comment on function zimmet.gateway_survey_answer(int, boolean, int, text) is
  'What a citizen answered on the page of his survey; false where he has answered already or it is too late.';
grant execute on function zimmet.gateway_survey_answer(int, boolean, int, text) to zimmet_gateway;
