create or replace function zimmet_private.work_began(asked_request_id int) returns timestamptz
language sql stable set search_path = '' as $$
  select greatest(
    (select c.accepted_at from zimmet_data.custody c where c.request_id = asked_request_id order by lower(c.period) desc limit 1),
    (select max(v.at) from zimmet_data.verification v where v.request_id = asked_request_id and not v.solved))
$$;
comment on function zimmet_private.work_began(int) is
  'Since when the work counts that a resolution tells of: since the holder accepted it, or since the last "not solved".';
