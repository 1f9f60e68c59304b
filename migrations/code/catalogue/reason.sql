create or replace view zimmet.reason with (security_invoker) as
  select id, kind, name, position, needs_words, is_active from zimmet_data.reason;
grant select on zimmet.reason to zimmet_staff;
