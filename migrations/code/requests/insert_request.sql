create or replace function zimmet_private.insert_request(r zimmet_data.request) returns zimmet_data.request
language sql volatile set search_path = '' as $$
  insert into zimmet_data.request as q (
    number, registered_at, registered_by, channel_id, subject_id, priority, neighbourhood_id, street_id, plain,
    description, citizen_id, masked_citizen, directorate_id, held_by, custody_since, changed_at
  )
  values (
    zimmet_private.next_number(r.registered_at), r.registered_at, r.registered_by, r.channel_id, r.subject_id, r.priority,
    r.neighbourhood_id, r.street_id, r.plain, r.description,
    r.citizen_id, r.masked_citizen, r.directorate_id, array[r.directorate_id], r.registered_at, r.registered_at
  )
  returning q.*
$$;
comment on function zimmet_private.insert_request(zimmet_data.request) is 'Gives a request its number and keeps it.';
