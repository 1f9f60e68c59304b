create or replace function zimmet.gateway_keep_recording(call_id bigint, content bytea, media_type text, fault text) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.require_gateway();
  if (content is null) = (fault is null) or length(content) not between 1 and 26214400
    or content is not null and coalesce(media_type, '') !~ '^audio/[a-z0-9.+-]+$'
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'content'));
  end if;
  update zimmet_data.phone_recording p
  set content = gateway_keep_recording.content, media_type = case when gateway_keep_recording.content is not null
      then gateway_keep_recording.media_type end,
    fault = left(gateway_keep_recording.fault, 300), leased_until = null
  where p.call_id = gateway_keep_recording.call_id and p.content is null;
end
$$;
comment on function zimmet.gateway_keep_recording(bigint, bytea, text, text) is
  'The recording of a call, or why it could not be had; at most 25 MiB, a sound.';
grant execute on function zimmet.gateway_keep_recording(bigint, bytea, text, text) to zimmet_gateway;
