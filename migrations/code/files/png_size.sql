create or replace function zimmet_private.png_size(content bytea) returns int[]
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  size int := length(content);
  at int := 8;
  kind bytea;
  has_image boolean := false;
begin
  -- ISO 15948: chunks, each with its length, from IHDR through the image data to IEND.
  while at + 12 <= size loop
    kind := substr(content, at + 5, 4);
    if at = 8 and kind <> 'IHDR'::bytea then
      return null;
    elsif kind = 'IDAT'::bytea then
      has_image := true;
    elsif kind = 'IEND'::bytea then
      return case when has_image then array[
        get_byte(content, 18) * 256 + get_byte(content, 19), get_byte(content, 22) * 256 + get_byte(content, 23)] end;
    -- No chunk of a file of ours is longer than the file: the highest byte of its length is 0.
    elsif get_byte(content, at) > 0 then
      return null;
    end if;
    at := at + 12 + get_byte(content, at + 1) * 65536 + get_byte(content, at + 2) * 256 + get_byte(content, at + 3);
  end loop;
  return null;
end
$$;
comment on function zimmet_private.png_size(bytea) is
  'Width and height of a PNG whose chunks go from its header through image data to its end; null for any other.';
