create or replace function zimmet_private.compose_request(
  channel_id int, subject_id int, neighbourhood_id int, street_id int, door text, description text, priority text, citizen jsonb
) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  subject zimmet_data.subject := zimmet_private.subject_of(subject_id);
  asking zimmet_data.citizen := zimmet_private.choose_citizen(citizen);
  r zimmet_data.request;
begin
  if not exists (select from zimmet_data.channel c where c.id = channel_id) then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'channelId'));
  elsif coalesce(priority, subject.priority) not in ('low', 'normal', 'high', 'urgent') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'priority'));
  end if;
  perform zimmet_private.check_place(neighbourhood_id, street_id);
  r.registered_at := clock_timestamp();
  perform zimmet_private.refuse_clock_behind(r.registered_at);
  r.registered_by := zimmet_private.my_staff_id();
  r.channel_id := channel_id;
  r.subject_id := subject_id;
  r.priority := coalesce(priority, subject.priority);
  r.neighbourhood_id := neighbourhood_id;
  r.street_id := street_id;
  r.door := nullif(btrim(left(door, 40)), '');
  r.description := zimmet_private.owe_words(description);
  r.citizen_id := asking.id;
  r.masked_citizen := asking.masked_name;
  r.directorate_id := subject.directorate_id;
  return r;
end
$$;
comment on function zimmet_private.compose_request(int, int, int, int, text, text, text, jsonb) is
  'Checks what was told and makes a request of it; the subject decides the directorate and, unless told, the priority.';
