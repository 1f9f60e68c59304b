create or replace function zimmet.gateway_settle_survey(score_wait interval default interval '2 minutes') returns boolean
language plpgsql volatile security definer set search_path = '' as $$
declare
  s zimmet_data.survey;
  came_of_it text;
begin
  perform zimmet_private.require_gateway();
  -- The oldest answer whose score has come or will not come any more.
  select q.* into s from zimmet_data.survey q
  where q.state = 'told' and (q.score is not null or q.told_at < clock_timestamp() - score_wait)
  order by q.told_at limit 1
  for update skip locked;
  if s.id is null then
    return false;
  end if;
  begin
    came_of_it := zimmet_private.settle_survey(s);
  exception when others then
    -- One that the rules refuse holds up no other; a fault of the moment is tried again.
    if sqlstate not like 'ZM%' then
      raise;
    end if;
    perform zimmet.add_note(gen_random_uuid(), s.request_id, zimmet_private.survey_words(s));
    came_of_it := 'refused';
  end;
  update zimmet_data.survey q set state = 'settled', settled_at = clock_timestamp(), effect = came_of_it where q.id = s.id;
  return true;
end
$$;
comment on function zimmet.gateway_settle_survey(interval) is
  'Acts on one answer: "not solved" reopens, "solved" is the citizen''s word for who confirms, or closes where the house wants that. False: there is none. An answer without a score waits for it so long.';
grant execute on function zimmet.gateway_settle_survey(interval) to zimmet_gateway;
