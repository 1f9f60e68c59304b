create or replace function zimmet.tell_stage(command_id uuid, request_id int, seen_version int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'tell_stage', jsonb_build_array(request_id, seen_version, words));
  r zimmet_data.request;
  said text := zimmet_private.require_text(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('tell_stage', request_id, seen_version);
  perform zimmet_private.legal_basis_of(r);
  if not zimmet_private.law_gives_cause('tell_stage', r) then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'tell_stage'));
  end if;
  insert into zimmet_data.legal_stage (request_id, at, staff_id, legal_due_at, words)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), r.legal_due_at, said);
  -- Told too late it is told all the same, and the period stays missed.
  r.legal_since := case when r.legal_due_at <= zimmet_private.present() then r.legal_since end;
  return zimmet_private.finish_command(command_id, r, 'tell_stage', jsonb_build_object(
    'legalSince', zimmet_private.milliseconds(r.legal_since), 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.tell_stage(uuid, int, int, text) is
  'Safahatı bildir: the stage was told, which keeps the period of 3071; the result stays owed until the request is closed.';
grant execute on function zimmet.tell_stage(uuid,int,int,text) to zimmet_staff;
