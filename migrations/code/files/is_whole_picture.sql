create or replace function zimmet_private.is_whole_picture(content bytea, media_type text) returns boolean
language sql immutable strict parallel safe set search_path = '' as $$
  select case media_type
    when 'image/jpeg' then zimmet_private.is_whole_jpeg(content)
    -- A size in the header, image data, and the end chunk.
    when 'image/png' then substr(content, 13, 4) = 'IHDR'::bytea
      and substr(content, 17, 4) <> '\x00000000' and substr(content, 21, 4) <> '\x00000000'
      and position('IDAT'::bytea in content) > 0 and position('IEND'::bytea in right_bytes.last) > 0
    -- The length that the header tells, and a chunk with a picture.
    when 'image/webp' then substr(content, 13, 3) = 'VP8'::bytea
      and length(content) >= 8 + get_byte(content, 4) + get_byte(content, 5) * 256 + get_byte(content, 6) * 65536
    else true
  end
  from (select substr(content, greatest(1, length(content) - 15)) as last) right_bytes
$$;
comment on function zimmet_private.is_whole_picture(bytea, text) is 'Whether a picture is there from its header to its end. What it shows is for people to see.';
