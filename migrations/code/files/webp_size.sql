create or replace function zimmet_private.webp_size(content bytea) returns int[]
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  kind text;
begin
  -- RFC 9649: a RIFF that is as long as it says, and in its first chunk the size of the picture.
  if length(content) < 30
    or length(content) < 8 + get_byte(content, 4) + get_byte(content, 5) * 256 + get_byte(content, 6) * 65536 + get_byte(content, 7) * 16777216::bigint
  then
    return null;
  end if;
  kind := encode(substr(content, 13, 4), 'escape');
  return case kind
    when 'VP8X' then array[
      get_byte(content, 24) + get_byte(content, 25) * 256 + get_byte(content, 26) * 65536 + 1,
      get_byte(content, 27) + get_byte(content, 28) * 256 + get_byte(content, 29) * 65536 + 1]
    when 'VP8L' then array[
      get_byte(content, 21) + get_byte(content, 22) % 64 * 256 + 1,
      get_byte(content, 22) / 64 + get_byte(content, 23) * 4 + get_byte(content, 24) % 16 * 1024 + 1]
    when 'VP8 ' then array[
      get_byte(content, 26) + get_byte(content, 27) % 64 * 256, get_byte(content, 28) + get_byte(content, 29) % 64 * 256]
  end;
end
$$;
comment on function zimmet_private.webp_size(bytea) is 'Width and height of a WebP that is as long as it says; null for any other.';
