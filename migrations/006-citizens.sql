-- Who asks. Staff read the masked columns only; the clear ones leave the database through zimmet.reveal alone.
create table zimmet_data.citizen (
  id int generated always as identity,
  full_name text not null,
  phone text,
  national_id text,
  email text,
  address text,
  birth_year int,
  sex text,
  masked_name text not null generated always as (zimmet_private.mask_name(full_name)) stored,
  masked_phone text generated always as (zimmet_private.mask_phone(phone)) stored,
  constraint citizen_is_identified primary key (id),
  constraint citizen_has_a_name check (full_name ~ '\S' and length(full_name) <= 200),
  constraint citizen_phone_is_e164 check (phone ~ '^\+[1-9]\d{6,14}$'),
  constraint citizen_national_id_passes check (zimmet_private.is_national_id(national_id)),
  constraint citizen_birth_year_is_possible check (birth_year between 1900 and 2100),
  constraint citizen_sex_is_known check (sex in ('female', 'male'))
);
comment on table zimmet_data.citizen is 'Vatandaş: personal data under law 6698.';
comment on column zimmet_data.citizen.phone is 'E.164, as +905321234567; a 444 number as +904442554.';
comment on column zimmet_data.citizen.national_id is 'T.C. kimlik no, optional; its check digits prove no identity.';
create index citizen_by_phone on zimmet_data.citizen (phone);
select zimmet_private.guard_table('zimmet_data.citizen');

create function zimmet_private.phone_of(told text) returns text
language plpgsql immutable set search_path = '' as $$
declare
  kept text := regexp_replace(coalesce(told, ''), '[\s().-]', '', 'g');
begin
  return case
    when kept = '' then null
    when kept ~ '^\+[1-9]\d{6,14}$' then kept
    when kept ~ '^00[1-9]\d{6,14}$' then '+' || substr(kept, 3)
    when kept ~ '^0[2-58]\d{9}$' then '+9' || kept
    when kept ~ '^[2-58]\d{9}$' then '+90' || kept
    when kept ~ '^90[2-58]\d{9}$' then '+' || kept
    when kept ~ '^444\d{4}$' then '+90' || kept
    else 'invalid'
  end;
end
$$;
comment on function zimmet_private.phone_of(text) is
  'E.164 of a phone as people tell it (0532 123 45 67, 444 25 54, +49…); null where none was told, "invalid" where it cannot be one.';

create function zimmet_private.check_citizen(told jsonb) returns void
language plpgsql stable set search_path = '' as $$
begin
  if jsonb_typeof(told) is distinct from 'object' or coalesce(told ->> 'fullName', '') !~ '\S'
    or length(told ->> 'fullName') > 200
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'fullName'));
  elsif zimmet_private.phone_of(told ->> 'phone') = 'invalid' then
    perform zimmet_private.refuse('ZM018');
  elsif told ->> 'nationalId' ~ '\S' and not zimmet_private.is_national_id(btrim(told ->> 'nationalId')) then
    perform zimmet_private.refuse('ZM017');
  elsif coalesce(told ->> 'birthYear', '1900') !~ '^(19|20)\d\d$' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'birthYear'));
  elsif coalesce(told ->> 'sex', 'male') not in ('female', 'male') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'sex'));
  end if;
end
$$;
comment on function zimmet_private.check_citizen(jsonb) is 'Refuses what a caller told of himself where it cannot be right.';

create function zimmet_private.add_citizen(told jsonb) returns int
language plpgsql volatile set search_path = '' as $$
declare
  new_id int;
begin
  perform zimmet_private.check_citizen(told);
  insert into zimmet_data.citizen (full_name, phone, national_id, email, address, birth_year, sex)
  values (
    regexp_replace(btrim(told ->> 'fullName'), '\s+', ' ', 'g'),
    zimmet_private.phone_of(told ->> 'phone'),
    nullif(btrim(told ->> 'nationalId'), ''),
    nullif(btrim(told ->> 'email'), ''),
    nullif(btrim(told ->> 'address'), ''),
    (told ->> 'birthYear')::int,
    told ->> 'sex'
  )
  returning id into new_id;
  return new_id;
end
$$;
comment on function zimmet_private.add_citizen(jsonb) is 'Keeps a new citizen as the caller told it and returns the id.';
