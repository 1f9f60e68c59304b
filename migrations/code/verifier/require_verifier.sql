create or replace function zimmet_private.require_verifier() returns void
language plpgsql stable set search_path = '' as $$
begin
  if zimmet_private.my_post() is null then
    perform zimmet_private.refuse('ZM022');
  elsif zimmet_private.my_post() not in ('overseer', 'administrator') then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'verify_history'));
  end if;
end
$$;
comment on function zimmet_private.require_verifier() is 'Refuses who is neither overseer nor administrator.';
