create or replace function zimmet_private.refuse_own_case(staff_id int) returns void
language plpgsql stable set search_path = '' as $$
begin
  if staff_id = zimmet_private.my_staff_id() then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'staffId'));
  end if;
end
$$;
comment on function zimmet_private.refuse_own_case(int) is 'Nobody gives himself another post, or ends himself.';
