create or replace function zimmet.begin_import(source text, file_name text, adds text[]) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  begun int;
begin
  if zimmet_private.my_post() is null then
    perform zimmet_private.refuse('ZM022');
  elsif zimmet_private.my_post() <> 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'import'));
  elsif not zimmet_private.says(source) or length(source) > 100 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'source'));
  elsif not zimmet_private.says(file_name) or length(file_name) > 300 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'fileName'));
  elsif adds is null or not adds <@ '{directorate,subject,neighbourhood}' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'adds'));
  elsif not pg_try_advisory_xact_lock(hashtextextended('zimmet.import', 0)) then
    perform zimmet_private.refuse('ZM070');
  end if;
  -- Held until the commit, so that none is retired under what comes in open.
  perform from zimmet_data.directorate d where d.is_active for share;
  insert into zimmet_data.import (source, file_name, adds, staff_id)
  values (btrim(source), btrim(file_name), adds, zimmet_private.my_staff_id())
  returning id into begun;
  return begun;
end
$$;
comment on function zimmet.begin_import(text, text, text[]) is
  'Aktarım: an administrator begins to bring in requests of an earlier system; names of the kinds told are added, retired, where they lack.';
grant execute on function zimmet.begin_import(text,text,text[]) to zimmet_administrator;
