create or replace function zimmet_private.chain_hash(
  previous_hash bytea, request_id int, entry int, at timestamptz, staff_id int, login name, act text, version int, details jsonb
) returns bytea
language sql stable parallel safe
return sha256(convert_to(
  jsonb_build_array(
    encode(previous_hash, 'hex'), request_id, entry, (extract(epoch from at) * 1000000)::bigint, staff_id, login, act, version, details
  )::text, 'UTF8'));
comment on function zimmet_private.chain_hash(bytea, int, int, timestamptz, int, name, text, int, jsonb) is
  'SHA-256 over the JSON text of everything an entry says and the hash before it.';
