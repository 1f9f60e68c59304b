create or replace function zimmet_private.outgoing_content(
  said text, words text, t zimmet_data.message_text, account_kind text, window_until timestamptz, survey_id int, r zimmet_data.request
) returns jsonb
language sql stable set search_path = '' as $$
  select case
    when zimmet_private.window_of(account_kind) is not null and coalesce(window_until, '-infinity') <= clock_timestamp() then
      case when account_kind = 'whatsapp' and t.template_name is not null then jsonb_build_object(
        'type', 'template', 'text', said, 'name', t.template_name, 'language', t.template_language,
        'parameters', (
          select coalesce(jsonb_agg(zimmet_private.message_words(f.field[1], r) order by f.place), '[]')
          from regexp_matches(words, '\{[a-z_]+\}', 'g') with ordinality as f (field, place)))
        || case when survey_id is null then '{}' else jsonb_build_object(
          'payloads', jsonb_build_array(format('anket:%s:yes', survey_id), format('anket:%s:no', survey_id))) end
      end
    when survey_id is not null and zimmet_private.window_of(account_kind) is not null then jsonb_build_object(
      'type', 'buttons', 'text', said, 'choices', jsonb_build_array(
        jsonb_build_object('id', format('anket:%s:yes', survey_id), 'title', 'Evet, çözüldü'),
        jsonb_build_object('id', format('anket:%s:no', survey_id), 'title', 'Hayır, çözülmedi')))
    else jsonb_build_object('type', 'text', 'text', said)
  end || case when survey_id is null then '{}' else jsonb_build_object('surveyId', survey_id) end
$$;
comment on function zimmet_private.outgoing_content(text, text, zimmet_data.message_text, text, timestamptz, int, zimmet_data.request) is
  'What the channel sends: buttons for a survey in an open window, the template outside it, else the text. Null where the window is closed and there is no template.';
