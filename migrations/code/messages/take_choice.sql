create or replace function zimmet_private.take_choice(c zimmet_data.conversation, chosen text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  parts text[] := regexp_match(chosen, '^anket:(\d{1,9}):(yes|no|[1-5])$');
  asked zimmet_data.survey;
begin
  if parts is null then
    return;
  end if;
  -- Only in a conversation where it was asked, the first time or again: the number of another survey says nothing here.
  select s.* into asked from zimmet_data.survey s
  where s.id = parts[1]::int
    and exists (
      select from zimmet_data.outgoing q
      where q.request_id = s.request_id and q.conversation_id = c.id and q.content ->> 'surveyId' = s.id::text)
  for update;
  if asked.id is null then
    return;
  elsif parts[2] in ('yes', 'no') then
    if zimmet_private.note_survey_answer(asked.id, parts[2] = 'yes', null, null) then
      perform zimmet_private.ask_score(asked, c);
    end if;
  elsif asked.told_at > clock_timestamp() - interval '1 day' and asked.score is null then
    update zimmet_data.survey s set score = parts[2]::int where s.id = asked.id;
  end if;
end
$$;
comment on function zimmet_private.take_choice(zimmet_data.conversation, text) is
  'What a citizen tapped: whether it was solved, then the score, where the house has words to ask for it. Anything else is a message like others.';
