create or replace view zimmet.channel_health with (security_invoker) as
  select h.account_id, a.kind, a.title, h.part, h.is_well, h.said_at, h.since, h.fault_class, h.fault_text,
    h.refused_count, h.last_refused_at
  from zimmet_data.channel_health h
  join zimmet_data.message_account a on a.id = h.account_id;
comment on view zimmet.channel_health is 'How each part of each channel is, as the gateway last said.';
grant select on zimmet.channel_health to zimmet_staff;
