create or replace function zimmet.preview_streets(streets jsonb) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.begin_staff_change();
  return zimmet_private.streets_counted(zimmet_private.streets_missing(streets));
end
$$;
comment on function zimmet.preview_streets(jsonb) is 'What add_streets would add: its own answer, before anything is written.';
grant execute on function zimmet.preview_streets(jsonb) to zimmet_administrator;
