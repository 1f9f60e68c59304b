create or replace view zimmet.quick_text with (security_invoker) as
  select id, name, kind, directorate_id, words, is_active, template from zimmet_data.quick_text;
comment on view zimmet.quick_text is 'Texts that are written often, for one directorate or (null) for all.';
grant select on zimmet.quick_text to zimmet_staff;
