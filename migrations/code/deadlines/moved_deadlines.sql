create or replace function zimmet_private.moved_deadlines(before zimmet_data.request, after zimmet_data.request) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_strip_nulls(jsonb_build_object(
    'dueAt', case when before.due_at is distinct from after.due_at then zimmet_private.milliseconds(after.due_at) end,
    'legalDueAt', case
      when before.legal_due_at is distinct from after.legal_due_at then zimmet_private.milliseconds(after.legal_due_at)
    end))
$$;
comment on function zimmet_private.moved_deadlines(zimmet_data.request, zimmet_data.request) is
  'What history says of deadlines that an act moved: where they are now.';
