create or replace function zimmet_private.put_attachment(
  command_id uuid, r zimmet_data.request, kept zimmet_data.file_content, told zimmet_data.attachment, extra jsonb default '{}'
) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  a zimmet_data.attachment;
begin
  insert into zimmet_data.attachment (request_id, at, staff_id, name, hash, media_type, bytes, is_evidence, taken_at, fingerprint)
  values (
    r.id, r.changed_at, zimmet_private.my_staff_id(),
    coalesce(zimmet_private.what_is_said(left(regexp_replace(told.name, '[\x01-\x1f\x7f/\\]', '_', 'g'), 200)), 'dosya'),
    kept.hash, kept.media_type, length(kept.content), coalesce(told.is_evidence, false), told.taken_at, told.fingerprint)
  returning * into a;
  return zimmet_private.finish_command(command_id, r, 'attach',
    jsonb_build_object('attachmentId', a.id, 'contentHash', encode(kept.hash, 'hex'), 'isEvidence', a.is_evidence,
      'takenAt', zimmet_private.milliseconds(a.taken_at), 'fingerprint', a.fingerprint::text),
    jsonb_build_object('attachmentId', a.id) || extra);
end
$$;
comment on function zimmet_private.put_attachment(uuid, zimmet_data.request, zimmet_data.file_content, zimmet_data.attachment, jsonb) is
  'Puts kept bytes on a request, under the name and with the marks that are told.';
