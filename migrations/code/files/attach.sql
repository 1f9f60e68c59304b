create or replace function zimmet.attach(
  command_id uuid, request_id int, file_name text, content bytea, is_evidence boolean,
  taken_at timestamptz default null, fingerprint text default null
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'attach',
    jsonb_build_array(request_id, file_name, encode(sha256(content), 'hex'), is_evidence));
  r zimmet_data.request;
  kept zimmet_data.file_content;
  a zimmet_data.attachment;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('attach', request_id);
  kept := zimmet_private.keep_content(content);
  if is_evidence then
    perform zimmet_private.check_evidence(r.id, kept);
  end if;
  insert into zimmet_data.attachment (request_id, at, staff_id, name, hash, media_type, bytes, is_evidence, taken_at, fingerprint)
  values (
    r.id, r.changed_at, zimmet_private.my_staff_id(),
    coalesce(nullif(btrim(left(regexp_replace(file_name, '[\x01-\x1f\x7f/\\]', '_', 'g'), 200)), ''), 'dosya'),
    kept.hash, kept.media_type, length(content), coalesce(is_evidence, false),
    zimmet_private.camera_instant(attach.taken_at), zimmet_private.fingerprint_of(attach.fingerprint))
  returning * into a;
  return zimmet_private.finish_command(command_id, r, 'attach',
    jsonb_build_object('attachmentId', a.id, 'contentHash', encode(kept.hash, 'hex'), 'isEvidence', a.is_evidence,
      'takenAt', zimmet_private.milliseconds(a.taken_at), 'fingerprint', a.fingerprint::text),
    jsonb_build_object('attachmentId', a.id));
end
$$;
comment on function zimmet.attach(uuid, int, text, bytea, boolean, timestamptz, text) is
  'Dosya ekle: at most 10 MiB; jpeg, png, webp or pdf by content; fingerprint as 16 hexadecimal digits.';
grant execute on function zimmet.attach(uuid,int,text,bytea,boolean,timestamptz,text) to zimmet_staff;
