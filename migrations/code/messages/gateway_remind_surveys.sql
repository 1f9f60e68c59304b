create or replace function zimmet.gateway_remind_surveys(most int) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  setting zimmet_data.message_setting := (select s from zimmet_data.message_setting s);
  s zimmet_data.survey;
  r zimmet_data.request;
  reminded int := 0;
begin
  perform zimmet_private.require_gateway();
  for s in
    select q.* from zimmet_data.survey q
    where q.state = 'asked' and q.next_try_at < clock_timestamp()
    order by q.next_try_at limit most
    for update skip locked
  loop
    r := (select q from zimmet_data.request q where q.id = s.request_id);
    if r.state not in ('resolved', 'closed') or r.resolved_at is distinct from s.resolved_at or s.expires_at < clock_timestamp()
      or not zimmet_private.wants_surveys(s.citizen_id) or not zimmet_private.asks_on(r.id, s.citizen_id)
    then
      update zimmet_data.survey q set next_try_at = null where q.id = s.id;
    elsif s.tries >= setting.survey_tries or zimmet_private.tell_one(r, s.citizen_id, 'survey', s.id) is null then
      -- From now on it is for the call list.
      update zimmet_data.survey q set next_try_at = null, state = 'to_call' where q.id = s.id;
    else
      update zimmet_data.survey q
      set tries = q.tries + 1, next_try_at = clock_timestamp() + make_interval(days => setting.days_between_tries) where q.id = s.id;
      reminded := reminded + 1;
    end if;
  end loop;
  return reminded;
end
$$;
comment on function zimmet.gateway_remind_surveys(int) is
  'Asks again who has not answered, a few times, days apart; after that he is on the list of those to be called. Says how many were asked.';
grant execute on function zimmet.gateway_remind_surveys(int) to zimmet_gateway;
