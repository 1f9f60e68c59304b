create or replace function zimmet_private.write_group_size(wanted_kind text, wanted int) returns jsonb
language plpgsql volatile set search_path = '' as $$
begin
  if wanted <> zimmet_private.min_group_size(wanted_kind) then
    insert into zimmet_data.group_size (kind, minimum, set_by) values (wanted_kind, wanted, zimmet_private.my_staff_id());
  end if;
  return '{}';
end
$$;
comment on function zimmet_private.write_group_size(text, int) is 'A minimum group size from now on.';
