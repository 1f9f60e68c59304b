create or replace function zimmet_private.reading_digest(told text) returns text
language sql stable set search_path = '' as $$
  select left(encode(sha256(k.key || sha256(k.key || convert_to(told, 'UTF8'))), 'hex'), 24) from zimmet_data.reading_key k
$$;
comment on function zimmet_private.reading_digest(text) is 'What the read log keeps of what was asked: the same for the same, and nothing to guess from.';
