create or replace function zimmet_private.owed_evidence(asked_request_id int) returns text
language sql stable set search_path = '' as $$
  select case max(case v.evidence when 'photo' then 2 when 'document' then 1 else 0 end)
    when 2 then 'photo' when 1 then 'document' else 'none' end
  from zimmet_data.request r
  join zimmet_data.subject s on s.id = r.subject_id
  cross join lateral (values (r.kept_evidence), (s.required_evidence)) as v (evidence)
  where r.id = asked_request_id or r.master_id = asked_request_id
$$;
comment on function zimmet_private.owed_evidence(int) is
  'What "solved" needs: the strictest of its subject, of its subjects while in work, and of what is joined to it.';

create or replace function zimmet.owed_evidence(asked_request_id int) returns text
language sql stable security definer set search_path = '' as $$
  select zimmet_private.owed_evidence(r.id)
  from zimmet_data.request r
  where r.id = asked_request_id and zimmet_private.may_see(r.held_by)
$$;
comment on function zimmet.owed_evidence(int) is 'What "solved" needs of a request the person sees: none, document or photo.';
grant execute on function zimmet.owed_evidence(int) to zimmet_staff;
