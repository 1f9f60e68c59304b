create or replace function zimmet.gateway_deposit(source text, content_type text, body bytea) returns bigint
language plpgsql volatile security definer set search_path = '' as $$
declare
  new_id bigint;
begin
  perform zimmet_private.require_gateway();
  if coalesce(source, '') = '' or length(source) > 200 or body is null or length(body) not between 1 and 33554432 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'body'));
  end if;
  insert into zimmet_data.message_delivery (source, content_type, body)
  values (source, left(content_type, 200), body)
  on conflict on constraint message_delivery_comes_in_once do nothing
  returning id into new_id;
  return new_id;
end
$$;
comment on function zimmet.gateway_deposit(text, text, bytea) is
  'Keeps what a channel delivered before anybody reads it; at most 32 MiB. Null: the same bytes of the same source are kept already.';
grant execute on function zimmet.gateway_deposit(text, text, bytea) to zimmet_gateway;
