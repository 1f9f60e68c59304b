create or replace function zimmet_private.compose_request(told jsonb) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  subject zimmet_data.subject;
  asking zimmet_data.citizen;
  r zimmet_data.request;
  strange text;
begin
  if jsonb_typeof(told) is distinct from 'object' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'request'));
  end if;
  select k.name into strange from jsonb_object_keys(told) as k (name)
  where k.name not in ('channelId', 'subjectId', 'neighbourhoodId', 'streetId', 'description', 'priority', 'citizen', 'answers')
    and k.name not in (select f.name from zimmet_private.plain_fields() f)
  limit 1;
  if strange is not null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', strange));
  end if;
  subject := zimmet_private.subject_of(coalesce(zimmet_private.told_id(told, 'subjectId'), zimmet_private.unsorted_subject()));
  asking := zimmet_private.choose_citizen(told -> 'citizen');
  r.channel_id := zimmet_private.told_id(told, 'channelId');
  r.priority := coalesce(told ->> 'priority', subject.priority);
  if not exists (select from zimmet_data.channel c where c.id = r.channel_id and c.is_active) then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'channelId'));
  elsif r.priority not in ('low', 'normal', 'high', 'urgent') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'priority'));
  end if;
  r.neighbourhood_id := zimmet_private.told_id(told, 'neighbourhoodId');
  r.street_id := zimmet_private.told_id(told, 'streetId');
  perform zimmet_private.check_place(r.neighbourhood_id, r.street_id);
  r.registered_at := clock_timestamp();
  perform zimmet_private.refuse_clock_behind(r.registered_at);
  r.registered_by := zimmet_private.my_staff_id();
  r.subject_id := subject.id;
  r.plain := zimmet_private.plain_of(told) || zimmet_private.answers_of(told -> 'answers', subject.id);
  r.description := zimmet_private.require_text(told ->> 'description');
  r.citizen_id := asking.id;
  r.masked_citizen := asking.masked_name;
  r.directorate_id := subject.directorate_id;
  return r;
end
$$;
comment on function zimmet_private.compose_request(jsonb) is
  'Checks what was told, by name, and makes a request of it; the subject decides the directorate and, unless told, the priority.';
