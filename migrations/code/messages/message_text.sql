create or replace view zimmet.message_text with (security_invoker) as
  select id, name, about, coalesce(account_kind, 'all') as account_kind, words, coalesce(template_name, '') as template_name,
    coalesce(template_language, '') as template_language, is_active
  from zimmet_data.message_text;
comment on view zimmet.message_text is 'What citizens are told by themselves, occasion by occasion.';
grant select on zimmet.message_text to zimmet_staff;
