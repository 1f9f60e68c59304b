create or replace function zimmet_private.content_of_template(said text, told jsonb) returns jsonb
language plpgsql stable set search_path = '' as $$
declare
  template zimmet_data.quick_text;
begin
  select t.* into template from zimmet_data.quick_text t
  where t.id::text = told ->> 'quickTextId' and t.kind = 'answer' and t.is_active and t.template is not null;
  if template.id is null or jsonb_typeof(told -> 'parameters') is distinct from 'array'
    or jsonb_array_length(told -> 'parameters') <> regexp_count(template.words, '\{[[:alpha:]_]+\}')
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'quickTextId'));
  end if;
  return jsonb_build_object('type', 'template', 'text', said, 'name', template.template, 'language', 'tr',
    'parameters', told -> 'parameters');
end
$$;
comment on function zimmet_private.content_of_template(text, jsonb) is
  'What the channel is to send of a text that it has approved ({quickTextId, parameters}); as many parameters as the text has fields.';
