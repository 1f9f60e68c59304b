create or replace function zimmet_private.begin_map_change() returns void
language plpgsql stable set search_path = '' as $$
begin
  if zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'change_map'));
  end if;
end
$$;
comment on function zimmet_private.begin_map_change() is 'Administrators only.';
