create or replace function zimmet_private.register_told(command_id uuid, request jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request;
begin
  if zimmet_private.my_post() not in ('agent', 'overseer') then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'register'));
  end if;
  r := zimmet_private.insert_request(zimmet_private.compose_request(request));
  insert into zimmet_data.custody (request_id, period, directorate_id, how, moved_by)
  values (r.id, tstzrange(r.registered_at, null), r.directorate_id, 'registered', r.registered_by);
  return zimmet_private.finish_command(command_id, r, 'register',
    jsonb_build_object(
      'channelId', r.channel_id, 'subjectId', r.subject_id, 'neighbourhoodId', r.neighbourhood_id, 'streetId', r.street_id,
      'priority', r.priority, 'directorateId', r.directorate_id, 'citizenId', r.citizen_id,
      'descriptionHash', zimmet_private.text_hash(r.description)),
    jsonb_build_object('number', r.number, 'directorateId', r.directorate_id));
end
$$;
comment on function zimmet_private.register_told(uuid, jsonb) is
  'Registers what a citizen asks, wherever it was told, and gives it at once into the custody of the subject''s directorate.';
