create or replace function zimmet.interrupt_legal(command_id uuid, request_id int, seen_version int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'interrupt_legal', jsonb_build_array(request_id, seen_version, words));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('interrupt_legal', request_id, seen_version);
  -- A period that is over cannot be interrupted: a late notice would make it whole again.
  if not (zimmet_private.legal_basis_of(r)).can_be_interrupted or r.legal_interrupted_at is not null
    or r.legal_due_at is null or r.legal_due_at <= zimmet_private.present()
  then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'interrupt_legal'));
  end if;
  r.legal_interrupted_at := r.changed_at;
  -- The regulation of 4982: what is not paid within fifteen working days counts as withdrawn. The period begins anew by then,
  -- so that somebody has to say so; restart_legal begins it when he pays.
  r.legal_since := zimmet_private.deadline_instant(zimmet_private.clock_of(1), r.changed_at, 'days', 15, 0);
  return zimmet_private.finish_command(command_id, r, 'interrupt_legal', jsonb_build_object(
    'legalSince', zimmet_private.milliseconds(r.legal_since), 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.interrupt_legal(uuid, int, int, text) is
  'The cost notice of 4982, once: the period ends here and begins again when the citizen has paid, at the latest after fifteen working days.';
grant execute on function zimmet.interrupt_legal(uuid,int,int,text) to zimmet_staff;
