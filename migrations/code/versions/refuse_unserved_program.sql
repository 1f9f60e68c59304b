create or replace function zimmet_private.version_numbers(version text) returns int[]
language sql immutable strict parallel safe
return string_to_array(substring(version from '^\d{1,6}(?:\.\d{1,6})*'), '.')::int[];
comment on function zimmet_private.version_numbers(text) is '0.12.3-beta.1 becomes {0,12,3}; null where it is no version.';

create or replace function zimmet_private.refuse_unserved_program() returns void
language plpgsql stable set search_path = '' as $$
begin
  -- Who says nothing, or something untrue, is no old program of ours and harms himself alone.
  if zimmet_private.version_numbers(current_setting('zimmet.program', true))
    < (select zimmet_private.version_numbers(s.oldest_program) from zimmet.served s)
  then
    perform zimmet_private.refuse('ZM091');
  end if;
end
$$;
comment on function zimmet_private.refuse_unserved_program() is
  'Refuses what a program of a version says that this database no longer serves; it says its version when it connects.';
