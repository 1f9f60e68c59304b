create or replace function zimmet_private.key_of(dimension text, k zimmet_data.cohort) returns text
language plpgsql stable set search_path = '' as $$
declare
  chosen text := (select d.expression from zimmet_data.dimension d where d.code = dimension);
begin
  if chosen is null or (chosen like '%\%instant\%%' and k.instant is null) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'by'));
  end if;
  return replace(replace(replace(chosen,
    '%directorate_id%', k.directorate_id), '%clerk_id%', k.clerk_id), '%instant%', coalesce(k.instant, ''));
end
$$;
comment on function zimmet_private.key_of(text, zimmet_data.cohort) is 'SQL of a key by which a cohort is broken down; unknown ones are refused.';
