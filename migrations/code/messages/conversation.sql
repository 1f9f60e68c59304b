create or replace view zimmet.conversation with (security_invoker) as
  select c.id, c.account_id, a.kind, a.title as account, a.channel_id, c.shown_name, c.masked_phone, c.state, c.unread, c.begun_at, c.last_at,
    c.last_in_at, c.last_words, c.waits_since, c.window_until, c.taken_by, c.taken_at,
    not zimmet_private.wants_messages(null, c.id) as do_not_write, c.version
  from zimmet_data.conversation c
  join zimmet_data.message_account a on a.id = c.account_id;
comment on view zimmet.conversation is 'Conversations with citizens, for those who speak with them and those who supervise.';
grant select on zimmet.conversation to zimmet_staff;
