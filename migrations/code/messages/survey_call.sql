create or replace view zimmet.survey_call with (security_invoker) as
  select s.id, s.request_id, s.citizen_id, r.number, r.subject_id, r.directorate_id, r.resolved_at, s.asked_at, s.tries, z.masked_name,
    z.masked_phone
  from zimmet_data.survey s
  join zimmet_data.request r on r.id = s.request_id
  join zimmet_data.citizen z on z.id = s.citizen_id
  where s.state = 'to_call' and r.state = 'resolved' and r.resolved_at = s.resolved_at and s.expires_at > now()
    and z.masked_phone is not null and zimmet_private.wants_surveys(s.citizen_id)
    -- Who left with a request that was separated asks no more on this one.
    and (r.citizen_id = s.citizen_id or exists (
      select from zimmet_data.complainant c where c.request_id = r.id and c.citizen_id = s.citizen_id and c.left_at is null));
comment on view zimmet.survey_call is 'Whom to call about what was resolved: those who cannot be written to or did not answer.';
grant select on zimmet.survey_call to zimmet_staff;
