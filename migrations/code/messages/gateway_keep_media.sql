create or replace function zimmet.gateway_keep_media(media_id bigint, content bytea, media_type text, name text default null) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.require_gateway();
  perform zimmet_private.store_media(media_id, content, media_type, name);
end
$$;
comment on function zimmet.gateway_keep_media(bigint, bytea, text, text) is
  'The file of a message: at most 25 MiB; its kind is found by content where it can be.';
grant execute on function zimmet.gateway_keep_media(bigint, bytea, text, text) to zimmet_gateway;
