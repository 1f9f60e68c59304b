create or replace view zimmet.message_account with (security_invoker) as
  select id, kind, external_id, title, channel_id, is_active, paused_at, paused_because from zimmet_data.message_account;
grant select on zimmet.message_account to zimmet_staff;
