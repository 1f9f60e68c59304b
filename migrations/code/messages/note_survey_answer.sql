create or replace function zimmet_private.note_survey_answer(survey_id int, solved boolean, score int, words text) returns boolean
language plpgsql volatile set search_path = '' as $$
begin
  if solved is null or score not between 1 and 5 then
    return false;
  end if;
  -- One answer; the score may come after it, while nothing was done with the answer yet.
  update zimmet_data.survey s
  set state = 'told', told_at = clock_timestamp(), solved = note_survey_answer.solved, score = note_survey_answer.score,
    words = zimmet_private.what_is_said(left(note_survey_answer.words, 1000)), next_try_at = null
  where s.id = survey_id and s.state in ('asked', 'to_call') and s.expires_at > clock_timestamp();
  return found;
end
$$;
comment on function zimmet_private.note_survey_answer(int, boolean, int, text) is
  'Keeps what a citizen answered, once, while he may answer; false where it changes nothing. It is acted on after.';
