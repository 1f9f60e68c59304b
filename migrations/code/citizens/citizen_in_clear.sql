create or replace function zimmet_private.citizen_in_clear(citizen_id int) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', c.id, 'fullName', c.full_name, 'phone', c.phone, 'phoneExtension', c.phone_extension, 'nationalId', c.national_id,
    'email', c.email, 'address', c.address, 'birthYear', c.birth_year)
  from zimmet_data.citizen c
  where c.id = citizen_id
$$;
comment on function zimmet_private.citizen_in_clear(int) is 'What is known of a citizen, unmasked.';
