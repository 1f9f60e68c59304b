create or replace function zimmet_private.plain_fields() returns table (name text, longest int)
language sql immutable parallel safe
begin atomic
  values ('door', 40);
end;
comment on function zimmet_private.plain_fields() is
  'Fields of a request that are kept as they are told (src-shared/request-fields.ts), each with how many characters it may have.';
