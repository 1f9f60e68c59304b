create or replace function zimmet_private.keep_content(content bytea) returns zimmet_data.file_content
language plpgsql volatile set search_path = '' as $$
declare
  kind text := zimmet_private.media_type(content);
  kept zimmet_data.file_content;
begin
  if content is null or length(content) not between 1 and 10485760 then
    perform zimmet_private.refuse('ZM019', jsonb_build_object('field', 'file'));
  elsif kind is null then
    perform zimmet_private.refuse('ZM020', jsonb_build_object('field', 'file'));
  elsif kind like 'image/%' and zimmet_private.picture_size(content, kind) is null then
    perform zimmet_private.refuse('ZM063', jsonb_build_object('field', 'file'));
  elsif kind = 'application/pdf' and not zimmet_private.is_whole_pdf(content) then
    perform zimmet_private.refuse('ZM083', jsonb_build_object('field', 'file'));
  end if;
  kept := row(sha256(content), content, kind);
  insert into zimmet_data.file_content (hash, content, media_type) values (kept.hash, kept.content, kept.media_type)
  on conflict do nothing;
  return kept;
end
$$;
comment on function zimmet_private.keep_content(bytea) is
  'Keeps bytes once; refuses too many, none, kinds we do not know, pictures and documents that are cut off.';
