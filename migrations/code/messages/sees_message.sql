create or replace function zimmet_private.sees_message(asked bigint) returns boolean
language sql stable set search_path = '' as $$
  select zimmet_private.sees_all() or exists (
    select from zimmet_data.message_request w join zimmet_data.request r on r.id = w.request_id
    where w.message_id = asked and zimmet_private.may_see(r.held_by))
$$;
comment on function zimmet_private.sees_message(bigint) is
  'The visibility rule of messages for the functions that run as the owner; the same as the policy on message.';
