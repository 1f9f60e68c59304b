-- Which phone of a house rings: kept as it was told, beside the number that tells who calls.
alter table zimmet_data.citizen add column phone_extension text;
alter table zimmet_data.citizen add constraint citizen_extension_is_digits_of_a_phone
  check (phone_extension is null or phone_extension ~ '^\d{1,6}$' and phone is not null);
comment on column zimmet_data.citizen.phone_extension is 'Dahili: what is dialled behind the number. It is no part of who somebody is.';
alter table zimmet_data.import_row add column phone_extension text;
alter type zimmet_private.told_row add attribute phone_extension text;

-- Names are looked up as they are said: folded, each word from its beginning; phones by their last four digits as well.
alter table zimmet_data.citizen add column search_name text;
comment on column zimmet_data.citizen.search_name is 'The folded name with a blank before each word. Follows the name by itself; ask_citizens alone reads it.';
create index citizen_by_name on zimmet_data.citizen using gin (search_name zimmet_private.gin_trgm_ops);
create index citizen_by_last_digits on zimmet_data.citizen (right(phone, 4));
