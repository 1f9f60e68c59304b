create or replace function zimmet_private.ask_survey(r zimmet_data.request, asking int) returns void
language plpgsql volatile set search_path = '' as $$
declare
  setting zimmet_data.message_setting := (select s from zimmet_data.message_setting s);
  survey_id int;
  o zimmet_data.outgoing;
begin
  if not exists (select from zimmet_data.citizen z where z.id = asking and zimmet_private.says(coalesce(z.phone, z.email)))
    or not zimmet_private.wants_surveys(asking)
  then
    return;
  end if;
  insert into zimmet_data.survey (request_id, citizen_id, resolved_at, asked_at, expires_at, state)
  values (r.id, asking, r.resolved_at, clock_timestamp(), clock_timestamp() + make_interval(days => setting.days_to_answer), 'to_call')
  on conflict on constraint survey_is_one_a_resolution do nothing
  returning id into survey_id;
  if survey_id is null then
    return;
  end if;
  o.id := zimmet_private.tell_one(r, asking, 'survey', survey_id);
  if o.id is not null then
    select q.* into o from zimmet_data.outgoing q where q.id = o.id;
    update zimmet_data.survey s
    set state = 'asked', tries = 1, account_id = o.account_id, conversation_id = o.conversation_id,
      next_try_at = o.not_before + make_interval(days => setting.days_between_tries)
    where s.id = survey_id;
  end if;
end
$$;
comment on function zimmet_private.ask_survey(zimmet_data.request, int) is
  'Asks one who asked whether it was solved, once for each resolution; by phone where he cannot be written to.';
