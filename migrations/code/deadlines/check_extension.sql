create or replace function zimmet_private.check_extension() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.refuse('ZM028', jsonb_build_object('field', 'until'));
  return null;
end
$$;
comment on function zimmet_private.check_extension() is 'Without a deadline (an imported request may have none) there is nothing to extend.';
