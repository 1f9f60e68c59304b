create or replace function zimmet_private.media_type(content bytea) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select case
    when substr(content, 1, 3) = '\xffd8ff' then 'image/jpeg'
    when substr(content, 1, 8) = '\x89504e470d0a1a0a' then 'image/png'
    when substr(content, 1, 4) = 'RIFF'::bytea and substr(content, 9, 4) = 'WEBP'::bytea then 'image/webp'
    -- Readers look for it in the first 1,024 bytes (ISO 32000-2, annex I), and programs write a mark before it.
    when position('%PDF-'::bytea in substr(content, 1, 1024)) > 0 then 'application/pdf'
  end
$$;
comment on function zimmet_private.media_type(bytea) is 'The kind of a file by its first bytes, whatever its name says; null where it is none of ours.';
