create or replace function zimmet_private.phone_extension_of(told text) returns text
language sql immutable set search_path = '' as $$
  select (zimmet_private.phone_parts(told))[2] where zimmet_private.phone_of(told) <> 'invalid'
$$;
comment on function zimmet_private.phone_extension_of(text) is
  'The extension of a phone as people tell it; null where none was told. Its twin is parseExtension in src-shared/phone.ts.';
