create or replace function zimmet_private.picture_size(content bytea, media_type text) returns int[]
language sql immutable strict parallel safe set search_path = '' as $$
  select case media_type
    when 'image/jpeg' then zimmet_private.jpeg_size(content)
    when 'image/png' then zimmet_private.png_size(content)
    when 'image/webp' then zimmet_private.webp_size(content)
  end
$$;
comment on function zimmet_private.picture_size(bytea, text) is
  'Width and height of a picture that is there from its header to its end, null for any other. What it shows is for people to see.';
