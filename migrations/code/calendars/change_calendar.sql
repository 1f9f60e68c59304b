create or replace function zimmet_private.change_calendar(command_id uuid, kind text, p jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, kind, p);
begin
  if answer is not null then
    return answer;
  end if;
  -- Today is not gone by: an idari izin declared this morning is one administrator's act.
  if zimmet_private.change_reaches(kind, p) < date_trunc('day', zimmet_private.present(), zimmet_private.zone())
    and zimmet_private.second_person_is_there()
  then
    return zimmet_private.store_answer(command_id, zimmet_private.propose(kind, p, zimmet_private.try_out(kind, p)));
  end if;
  return zimmet_private.store_answer(command_id, zimmet_private.do_change(kind, p, '{}'));
end
$$;
comment on function zimmet_private.change_calendar(uuid, text, jsonb) is
  'One administrator''s act for what comes; for days gone by a proposal, which a second person carries out.';
