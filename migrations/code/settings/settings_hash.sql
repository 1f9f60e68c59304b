create or replace function zimmet_private.settings_hash(e zimmet_data.settings_entry) returns bytea
language sql stable parallel safe
return sha256(convert_to(
  jsonb_build_array(
    encode((e).previous_hash, 'hex'), (e).entry, (extract(epoch from (e).at) * 1000000)::bigint, (e).staff_id, (e).login,
    (e).topic, (e).key, (e).act, (e).content
  )::text, 'UTF8'));
comment on function zimmet_private.settings_hash(zimmet_data.settings_entry) is
  'SHA-256 over the JSON text of everything an entry of the chain of settings says and the hash before it.';
