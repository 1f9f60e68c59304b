create or replace function zimmet_private.require_name(name text) returns text
language plpgsql stable set search_path = '' as $$
declare
  said text;
begin
  -- Not where it is declared: what is raised there is caught by nobody here.
  said := zimmet_private.require_text(name);
  if length(said) > 200 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'name'));
  end if;
  return said;
exception
  when sqlstate 'ZM008' then
    perform zimmet_private.refuse('ZM008', jsonb_build_object('field', 'name'));
end
$$;
comment on function zimmet_private.require_name(text) is 'A name that must be there, trimmed, of at most 200 letters.';
