create or replace view zimmet.message_media with (security_invoker) as
  select id, message_id, told_type, name, state, media_type, bytes, fault from zimmet_data.message_media;
grant select on zimmet.message_media to zimmet_staff;
