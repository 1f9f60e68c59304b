create or replace function zimmet_private.target_of(wanted_kind text, wanted_subject_id int, wanted_priority text) returns zimmet_data.target
language sql stable set search_path = '' as $$
  select t.*
  from zimmet_data.target t
  where t.kind = wanted_kind
    and t.priority = wanted_priority
    and (t.subject_id = wanted_subject_id or t.subject_id is null)
  order by t.subject_id nulls last
  limit 1
$$;
comment on function zimmet_private.target_of(text, int, text) is 'The target that applies: the subject''s own, else the one for all.';
