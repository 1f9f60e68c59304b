create or replace function zimmet_private.lock_conversation(wanted text, wanted_id int) returns zimmet_data.conversation
language plpgsql volatile set search_path = '' as $$
declare
  c zimmet_data.conversation;
begin
  if not zimmet_private.sees_all() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', wanted));
  end if;
  select q.* into c from zimmet_data.conversation q where q.id = wanted_id for update;
  if c.id is null then
    perform zimmet_private.refuse('ZM002');
  end if;
  return c;
end
$$;
comment on function zimmet_private.lock_conversation(text, int) is
  'The conversation, locked, for those who speak with citizens and those who supervise.';
