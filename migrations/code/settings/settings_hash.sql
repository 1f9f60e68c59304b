create or replace function zimmet_private.settings_hash(
  previous_hash bytea, entry int, at timestamptz, staff_id int, login name, topic text, changes jsonb
) returns bytea
language sql stable parallel safe
return sha256(convert_to(
  jsonb_build_array(
    encode(previous_hash, 'hex'), entry, (extract(epoch from at) * 1000000)::bigint, staff_id, login, topic, changes
  )::text, 'UTF8'));
comment on function zimmet_private.settings_hash(bytea, int, timestamptz, int, name, text, jsonb) is
  'SHA-256 over the JSON text of everything an entry of the chain of settings says and the hash before it.';
