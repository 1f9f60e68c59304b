create or replace function zimmet.withdraw_attachment(command_id uuid, request_id int, attachment_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'withdraw_attachment', jsonb_build_array(request_id, attachment_id, words));
  r zimmet_data.request;
  said text := zimmet_private.require_text(words);
  a zimmet_data.attachment;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('withdraw_attachment', request_id);
  select x.* into a from zimmet_data.attachment x where x.id = attachment_id and x.request_id = r.id;
  if a.id is null then
    perform zimmet_private.refuse('ZM002');
  elsif a.withdrawn_at is not null then
    perform zimmet_private.refuse('ZM005', jsonb_build_object('act', 'withdraw_attachment'));
  elsif not zimmet.may_withdraw(a.id) then
    perform zimmet_private.refuse('ZM085');
  end if;
  update zimmet_data.attachment x
  set withdrawn_at = r.changed_at, withdrawn_by = zimmet_private.my_staff_id(), withdrawn_words = said
  where x.id = a.id;
  if r.outcome = 'solved' and not zimmet_private.has_evidence(r, zimmet_private.owed_evidence(r.id)) then
    perform zimmet_private.refuse('ZM086');
  end if;
  return zimmet_private.finish_command(command_id, r, 'withdraw_attachment', jsonb_build_object(
    'attachmentId', a.id, 'isEvidence', a.is_evidence, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.withdraw_attachment(uuid, int, int, text) is
  'Dosyayı geri çek: it stays with the request and counts for nothing any more; not while a resolution stands on it.';
grant execute on function zimmet.withdraw_attachment(uuid,int,int,text) to zimmet_staff;
