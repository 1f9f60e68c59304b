create or replace function zimmet_private.keep_message_text(was zimmet_data.message_text, told jsonb, name text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  occasion text := zimmet_private.told_code(told, 'about', '{registered,forwarded,resolved,declined,closed,survey,score}', was.about);
  kind text := zimmet_private.told_code(told, 'accountKind', '{all,whatsapp,facebook,instagram,x,sms,email,web}', coalesce(was.account_kind, 'all'));
  said text := coalesce(btrim(told ->> 'words'), was.words, '');
  template text := zimmet_private.what_is_said(coalesce(told ->> 'templateName', was.template_name));
  spoken text := zimmet_private.what_is_said(coalesce(told ->> 'templateLanguage', was.template_language));
  strange text;
  new_id int;
begin
  select f.field[1] into strange from regexp_matches(said, '\{([^}]*)\}', 'g') as f (field)
  where f.field[1] <> all ('{selam,numara,mudurluk,konu,sonuc,kurum,belediye,baglanti}') or f.field[1] = 'baglanti' and occasion <> 'survey'
  limit 1;
  if occasion is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'about'));
  elsif not zimmet_private.says(said) or char_length(said) > 1000 or strange is not null or said ~ '[{}]' and said !~ '\{[a-z]+\}' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'words'));
  elsif template !~ '^[a-z0-9_]{1,512}$' or (template is null) <> (spoken is null) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'templateName'));
  elsif exists (
    select from zimmet_data.message_text t
    where t.about = occasion and t.account_kind is not distinct from nullif(kind, 'all') and t.id is distinct from was.id
      and t.name <> keep_message_text.name)
  then
    perform zimmet_private.refuse('ZM033', jsonb_build_object('field', 'about'));
  end if;
  if was.id is null then
    insert into zimmet_data.message_text (name, about, account_kind, words, template_name, template_language)
    values (keep_message_text.name, occasion, nullif(kind, 'all'), said, template, spoken)
    returning id into new_id;
    return new_id;
  end if;
  update zimmet_data.message_text t
  set name = keep_message_text.name, about = occasion, account_kind = nullif(kind, 'all'), words = said, template_name = template,
    template_language = spoken, is_active = zimmet_private.told_flag(told, 'isActive', was.is_active)
  where t.id = was.id;
  return was.id;
end
$$;
comment on function zimmet_private.keep_message_text(zimmet_data.message_text, jsonb, text) is
  'What citizens are told on an occasion, as told; a field in braces that there is not is refused.';
