create or replace function zimmet.interrupt_legal(command_id uuid, request_id int, seen_version int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'interrupt_legal', jsonb_build_array(request_id, seen_version, words));
  r zimmet_data.request;
  said text := zimmet_private.require_text(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('interrupt_legal', request_id, seen_version);
  perform zimmet_private.legal_basis_of(r);
  if not zimmet_private.law_gives_cause('interrupt_legal', r) then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'interrupt_legal'));
  end if;
  r.legal_interrupted_at := r.changed_at;
  -- The regulation of 4982: what is not paid within fifteen working days counts as withdrawn. The period begins anew by then,
  -- so that somebody has to say so; restart_legal begins it when he pays.
  r.legal_since := zimmet_private.deadline_instant(zimmet_private.clock_of(zimmet_private.legal_calendar()), r.changed_at, 'days', 15, 0);
  return zimmet_private.finish_command(command_id, r, 'interrupt_legal', jsonb_build_object(
    'legalSince', zimmet_private.milliseconds(r.legal_since), 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.interrupt_legal(uuid, int, int, text) is
  'The cost notice of 4982, once: the period ends here and begins again when the citizen has paid, at the latest after fifteen working days.';
grant execute on function zimmet.interrupt_legal(uuid,int,int,text) to zimmet_staff;
