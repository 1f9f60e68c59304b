create or replace function zimmet_private.require_gateway() returns void
language plpgsql stable set search_path = '' as $$
begin
  if zimmet_private.my_post() is distinct from 'gateway' then
    perform zimmet_private.refuse('ZM022');
  end if;
end
$$;
comment on function zimmet_private.require_gateway() is 'Refuses whoever is not the gateway.';
