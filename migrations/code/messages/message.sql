create or replace view zimmet.message with (security_invoker) as
  select m.id, m.conversation_id, m.account_id, m.direction, m.kind, m.at, m.received_at,
    case when zimmet_private.sees_all() then m.words else zimmet_private.masked_words(m.words) end as words,
    case when zimmet_private.sees_all() then m.details else zimmet_private.shown_details(m.details) end as details, m.reaction, m.edited_at, m.withdrawn_at, m.staff_id, o.about, o.state as sending_state, o.sent_at, o.delivered_at, o.seen_at,
    o.fault_class, o.fault_text, o.followed_by
  from zimmet_data.message m
  left join zimmet_data.outgoing o on o.id = m.outgoing_id;
comment on view zimmet.message is
  'What was said; of ours also how far it has come. Those who do not speak with citizens see long numbers covered.';
grant select on zimmet.message to zimmet_staff;
