create or replace function zimmet_private.keep_quick_text(was zimmet_data.quick_text, told jsonb, name text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  sort text := zimmet_private.told_code(told, 'kind', '{solved,not_solved,hold,answer}', was.kind);
  directorate int := zimmet_private.told_number(told, 'directorateId', was.directorate_id);
  said text := coalesce(btrim(told ->> 'words'), was.words, '');
  approved text := case when told ? 'template' then zimmet_private.what_is_said(told ->> 'template') else was.template end;
  is_offered boolean := zimmet_private.told_flag(told, 'isActive', coalesce(was.is_active, true));
  new_id int;
begin
  if sort is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'kind'));
  elsif not zimmet_private.says(said) or char_length(said) > 4000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'words'));
  elsif approved is not null and (sort <> 'answer' or approved !~ '^[a-z0-9_]+$' or length(approved) > 512) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'template'));
  elsif directorate is distinct from was.directorate_id
    and not exists (select from zimmet_data.directorate d where d.id = directorate and d.is_active)
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateId'));
  end if;
  if was.id is null then
    insert into zimmet_data.quick_text (name, kind, directorate_id, words, template)
    values (keep_quick_text.name, sort, directorate, said, approved)
    returning id into new_id;
    return new_id;
  end if;
  update zimmet_data.quick_text t
  set name = keep_quick_text.name, kind = sort, directorate_id = directorate, words = said, template = approved, is_active = is_offered where t.id = was.id;
  return was.id;
end
$$;
comment on function zimmet_private.keep_quick_text(zimmet_data.quick_text, jsonb, text) is 'A text that is written often, as told.';
