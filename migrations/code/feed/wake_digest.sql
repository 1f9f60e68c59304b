create or replace function zimmet_private.wake_digest(key bytea, words text) returns bytea
language sql stable parallel safe
-- The key of the read log, put otherwise than there: no digest of one is one of the other.
return sha256(sha256(key || convert_to(words, 'UTF8')) || key);
comment on function zimmet_private.wake_digest(bytea, text) is
  'What only the database can make of words, by its key: keys and nonces of notices. Without a search path of its own, so that a query takes it in.';
