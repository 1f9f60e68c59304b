create or replace function zimmet_private.wake_digest(words text) returns bytea
language sql stable set search_path = '' as $$
  -- The key of the read log, put otherwise than there: no digest of one is one of the other.
  select sha256(sha256(k.key || convert_to(words, 'UTF8')) || k.key) from zimmet_data.reading_key k
$$;
comment on function zimmet_private.wake_digest(text) is 'What only the database can make of words; keys and nonces of notices.';
