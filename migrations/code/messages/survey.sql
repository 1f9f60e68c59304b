create or replace view zimmet.survey with (security_invoker) as
  select s.id, s.request_id, s.resolved_at, s.asked_at, s.tries, s.state, s.told_at, s.solved, s.score,
    zimmet_private.masked_words(s.words) as words, s.settled_at, s.effect
  from zimmet_data.survey s;
comment on view zimmet.survey is 'What citizens were asked about requests and what they answered.';
grant select on zimmet.survey to zimmet_staff;
