create or replace function zimmet_private.jpeg_size(content bytea) returns int[]
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  size int := length(content);
  at int := 2;
  marker int;
  frame int[];
begin
  -- ISO 10918-1: marker segments, each with its length, up to the scan; a frame header with a height and a width among them.
  while at + 9 < size and get_byte(content, at) = 255 loop
    marker := get_byte(content, at + 1);
    if marker = 255 then
      at := at + 1;
      continue;
    elsif marker between 192 and 207 and marker not in (196, 200, 204) then
      frame := array[
        get_byte(content, at + 7) * 256 + get_byte(content, at + 8), get_byte(content, at + 5) * 256 + get_byte(content, at + 6)];
    elsif marker = 218 then
      -- The scan goes to the end of the image.
      return case when position('\xffd9'::bytea in substr(content, at + 1)) > 14 then frame end;
    end if;
    at := at + 2 + get_byte(content, at + 2) * 256 + get_byte(content, at + 3);
  end loop;
  return null;
end
$$;
comment on function zimmet_private.jpeg_size(bytea) is
  'Width and height of a JPEG that has a frame, a scan, and the end of the image; null for three bytes or a download that broke off.';
