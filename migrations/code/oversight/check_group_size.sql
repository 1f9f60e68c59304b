create or replace function zimmet_private.check_group_size(kind text, minimum int) returns void
language plpgsql stable set search_path = '' as $$
declare
  bottom int := case kind when 'people' then 10 when 'figures' then 5 end;
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'set_group_size'));
  elsif bottom is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'kind'));
  elsif minimum is null or minimum not between bottom and 100 then
    perform zimmet_private.refuse('ZM106', jsonb_build_object('field', 'minimum', 'minimum', bottom, 'most', 100));
  end if;
end
$$;
comment on function zimmet_private.check_group_size(text, int) is
  'Refuses everybody but administrators, and a size that no longer protects (ZM106): below ten people single ones follow from differences.';
