create or replace function zimmet_private.key_of(dimension text, k zimmet_data.cohort) returns text
language plpgsql stable set search_path = '' as $$
begin
  if not exists (select from zimmet_data.dimension d where d.code = dimension and (k.is_of_period or not d.is_of_time)) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'by'));
  end if;
  return format('k.%I', dimension);
end
$$;
comment on function zimmet_private.key_of(text, zimmet_data.cohort) is 'The column by which a cohort k is broken down; unknown ones are refused.';
