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
  told zimmet_data.attachment;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('attach', request_id);
  kept := zimmet_private.keep_content(content);
  if is_evidence then
    perform zimmet_private.check_evidence(r.id, kept);
  end if;
  told.name := file_name;
  told.is_evidence := is_evidence;
  told.taken_at := zimmet_private.camera_instant(attach.taken_at);
  told.fingerprint := zimmet_private.fingerprint_of(attach.fingerprint);
  return zimmet_private.put_attachment(command_id, r, kept, told);
end
$$;
comment on function zimmet.attach(uuid, int, text, bytea, boolean, timestamptz, text) is
  'Dosya ekle: at most 10 MiB; jpeg, png, webp or pdf by content; fingerprint as 16 hexadecimal digits.';
grant execute on function zimmet.attach(uuid,int,text,bytea,boolean,timestamptz,text) to zimmet_staff;
