create or replace function zimmet_private.survey_words(s zimmet_data.survey) returns text
language sql immutable set search_path = '' as $$
  select concat_ws(' ', case when s.solved then 'Anket: çözüldü.' else 'Anket: çözülmedi.' end,
    case when s.score is not null then s.score || ' puan.' end, s.words)
$$;
comment on function zimmet_private.survey_words(zimmet_data.survey) is 'An answer to the survey in words, as the request keeps it.';
