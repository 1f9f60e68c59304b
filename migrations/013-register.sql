create function zimmet_private.choose_citizen(told jsonb) returns zimmet_data.citizen
language plpgsql volatile set search_path = '' as $$
declare
  chosen zimmet_data.citizen;
  new_id int;
begin
  if told is null or jsonb_typeof(told) = 'null' then
    return null;
  elsif jsonb_typeof(told) <> 'object' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'citizen'));
  elsif told -> 'id' is not null then
    select c.* into chosen from zimmet_data.citizen c
    where c.id::text = told ->> 'id'
      and (zimmet_private.sees_all() or exists (
        select from zimmet_data.request r where r.citizen_id = c.id and zimmet_private.may_see(r.held_by)));
    if chosen.id is null then
      perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'citizen'));
    end if;
    return chosen;
  end if;
  new_id := zimmet_private.add_citizen(told);
  select c.* into chosen from zimmet_data.citizen c where c.id = new_id;
  return chosen;
end
$$;
comment on function zimmet_private.choose_citizen(jsonb) is
  'The citizen meant: known by id, told anew, or null for a caller without a name.';

create function zimmet_private.check_place(neighbourhood_id int, street_id int) returns void
language plpgsql stable set search_path = '' as $$
begin
  if neighbourhood_id is not null
    and not exists (select from zimmet_data.neighbourhood n where n.id = neighbourhood_id)
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'neighbourhoodId'));
  elsif street_id is not null and not exists (
    select from zimmet_data.street t where t.id = street_id and t.neighbourhood_id = check_place.neighbourhood_id)
  then
    perform zimmet_private.refuse('ZM021', jsonb_build_object('field', 'streetId'));
  end if;
end
$$;
comment on function zimmet_private.check_place(int, int) is 'Refuses a street that lies elsewhere or a neighbourhood that is none.';

create function zimmet_private.subject_of(wanted_id int) returns zimmet_data.subject
language plpgsql volatile set search_path = '' as $$
declare
  chosen zimmet_data.subject;
begin
  select s.* into chosen from zimmet_data.subject s
  join zimmet_data.directorate d on d.id = s.directorate_id
  where s.id = wanted_id and s.is_active and d.is_active
  -- Held until the commit, so that the directorate is not retired meanwhile.
  for share of d;
  if chosen.id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'subjectId'));
  end if;
  return chosen;
end
$$;
comment on function zimmet_private.subject_of(int) is 'An active subject of an active directorate; others are refused.';

create function zimmet_private.insert_request(r zimmet_data.request) returns zimmet_data.request
language sql volatile set search_path = '' as $$
  insert into zimmet_data.request as q (
    number, registered_at, registered_by, channel_id, subject_id, priority, neighbourhood_id, street_id, door,
    description, search, citizen_id, masked_citizen, directorate_id, held_by, custody_since, changed_at
  )
  values (
    zimmet_private.next_number(r.registered_at), r.registered_at, r.registered_by, r.channel_id, r.subject_id, r.priority,
    r.neighbourhood_id, r.street_id, r.door, r.description,
    zimmet_private.search_text(r.description, r.subject_id, r.neighbourhood_id, r.street_id),
    r.citizen_id, r.masked_citizen, r.directorate_id, array[r.directorate_id], r.registered_at, r.registered_at
  )
  returning q.*
$$;
comment on function zimmet_private.insert_request(zimmet_data.request) is 'Gives a request its number and keeps it.';

create function zimmet_private.compose_request(
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

create function zimmet.register_request(
  command_id uuid, channel_id int, subject_id int, neighbourhood_id int, street_id int,
  door text, description text, priority text, citizen jsonb
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'register', jsonb_build_array(
    channel_id, subject_id, neighbourhood_id, street_id, door, description, priority, citizen));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  elsif zimmet_private.my_post() not in ('agent', 'overseer') then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'register'));
  end if;
  r := zimmet_private.insert_request(zimmet_private.compose_request(
    channel_id, coalesce(subject_id, zimmet_private.unsorted_subject()), neighbourhood_id, street_id,
    door, description, priority, citizen));
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
comment on function zimmet.register_request(uuid, int, int, int, int, text, text, text, jsonb) is
  'Registers what a citizen asks and gives it at once into the custody of the subject''s directorate; agents and overseers.';

create function zimmet_private.unsorted_subject() returns int
language sql stable set search_path = '' as $$
  select s.id
  from zimmet_data.subject s
  join zimmet_data.directorate d on d.id = s.directorate_id and d.is_dispatch_desk
  where s.is_active
  order by s.id
  limit 1
$$;
comment on function zimmet_private.unsorted_subject() is
  'The dispatch desk''s first subject: what nobody could name yet goes to the desk, which sorts it out.';
grant execute on function zimmet.register_request(uuid, int, int, int, int, text, text, text, jsonb) to zimmet_staff;

create function zimmet.find_citizens(told_phone text) returns table (id int, name text, phone text)
language sql stable security definer set search_path = '' as $$
  select c.id, c.masked_name, c.masked_phone
  from zimmet_data.citizen c
  where c.phone = zimmet_private.phone_of(told_phone) and zimmet_private.sees_all()
  order by c.id desc
  limit 20
$$;
comment on function zimmet.find_citizens(text) is
  'Citizens with exactly that phone, masked; for who speaks with callers. Others could try out the hidden digits of a mask.';
grant execute on function zimmet.find_citizens(text) to zimmet_staff;
