create or replace function zimmet.register_request(command_id uuid, request jsonb) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select coalesce(zimmet_private.begin_command(command_id, 'register', request), zimmet_private.register_told(command_id, request))
$$;
comment on function zimmet.register_request(uuid, jsonb) is
  'Registers what a citizen asks (channelId, subjectId, neighbourhoodId, streetId, description, priority, citizen and the plain fields, by name) and gives it at once into the custody of the subject''s directorate; agents and overseers.';
grant execute on function zimmet.register_request(uuid, jsonb) to zimmet_staff;
