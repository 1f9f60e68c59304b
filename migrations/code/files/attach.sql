create or replace function zimmet.attach(command_id uuid, request_id int, file_name text, content bytea, is_evidence boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'attach',
    jsonb_build_array(request_id, file_name, encode(sha256(content), 'hex'), is_evidence));
  r zimmet_data.request;
  kept zimmet_data.file_content;
  new_id int;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('attach', request_id);
  kept := zimmet_private.keep_content(content);
  insert into zimmet_data.attachment (request_id, at, staff_id, name, hash, media_type, bytes, is_evidence)
  values (
    r.id, r.changed_at, zimmet_private.my_staff_id(),
    coalesce(nullif(btrim(left(regexp_replace(file_name, '[\x01-\x1f\x7f/\\]', '_', 'g'), 200)), ''), 'dosya'),
    kept.hash, kept.media_type, length(content), coalesce(is_evidence, false))
  returning id into new_id;
  return zimmet_private.finish_command(command_id, r, 'attach',
    jsonb_build_object('attachmentId', new_id, 'contentHash', encode(kept.hash, 'hex'), 'isEvidence', coalesce(is_evidence, false)),
    jsonb_build_object('attachmentId', new_id));
end
$$;
comment on function zimmet.attach(uuid, int, text, bytea, boolean) is
  'Dosya ekle: at most 10 MiB; jpeg, png, webp or pdf by content.';
grant execute on function zimmet.attach(uuid,int,text,bytea,boolean) to zimmet_staff;
