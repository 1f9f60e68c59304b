create or replace function zimmet_private.begin_staff_change() returns void
language plpgsql stable set search_path = '' as $$
begin
  -- Its commands are the administrators'; an overseer comes here by his yes to a proposal alone.
  if not zimmet_private.supervises() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'change_staff'));
  end if;
end
$$;
comment on function zimmet_private.begin_staff_change() is 'Refuses everybody but administrators.';
