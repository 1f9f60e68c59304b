create or replace function zimmet_private.add_citizen(told jsonb) returns int
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  perform zimmet_private.check_citizen(told);
  insert into zimmet_data.citizen (full_name, phone, phone_extension, national_id, email, address, birth_year, sex)
  values (
    regexp_replace(btrim(told ->> 'fullName'), '\s+', ' ', 'g'),
    zimmet_private.phone_of(told ->> 'phone'),
    zimmet_private.phone_extension_of(told ->> 'phone'),
    zimmet_private.what_is_said(told ->> 'nationalId'),
    zimmet_private.what_is_said(told ->> 'email'),
    zimmet_private.what_is_said(told ->> 'address'),
    (told ->> 'birthYear')::int,
    told ->> 'sex'
  )
  returning id into new_id;
  return new_id;
end
$$;
comment on function zimmet_private.add_citizen(jsonb) is 'Keeps a new citizen as the caller told it and returns the id.';
