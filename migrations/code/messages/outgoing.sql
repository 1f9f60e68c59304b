create or replace view zimmet.outgoing with (security_invoker) as
  select o.id, o.account_id, a.kind, o.conversation_id, o.request_id, o.about, o.words, o.state, o.created_at, o.created_by, o.not_before,
    o.sent_at, o.delivered_at, o.seen_at, o.fault_class, o.fault_code, o.fault_text, o.followed_by
  from zimmet_data.outgoing o
  join zimmet_data.message_account a on a.id = o.account_id;
comment on view zimmet.outgoing is 'What went out to citizens or is to go out, without to whom.';
grant select on zimmet.outgoing to zimmet_staff;
