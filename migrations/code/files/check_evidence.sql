create or replace function zimmet_private.check_evidence(asked_request_id int, kept zimmet_data.file_content) returns void
language plpgsql stable set search_path = '' as $$
declare
  size int[] := zimmet_private.picture_size(kept.content, kept.media_type);
begin
  if size is null and zimmet_private.owed_evidence(asked_request_id) = 'photo' then
    perform zimmet_private.refuse('ZM082', jsonb_build_object('field', 'file'));
  -- On less nobody recognizes a street; one-pixel pictures are how a form is satisfied without showing anything.
  elsif least(size[1], size[2]) < 64 then
    perform zimmet_private.refuse('ZM084', jsonb_build_object('field', 'file', 'least', 64));
  end if;
end
$$;
comment on function zimmet_private.check_evidence(int, zimmet_data.file_content) is
  'Refuses as evidence a document where a photo is owed, and a picture too small to show anything.';
