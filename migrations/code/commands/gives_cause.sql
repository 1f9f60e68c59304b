create or replace function zimmet_private.gives_cause(act text, r zimmet_data.request) returns boolean
language plpgsql stable set search_path = '' as $$
begin
  case act
    when 'extend' then
      return r.due_at is not null and zimmet_private.extend_refusal(r) is null;
    when 'extend_legal', 'interrupt_legal', 'restart_legal', 'tell_stage' then
      return zimmet_private.law_gives_cause(act, r);
    when 'see_warning' then
      return zimmet.escalation_of(r.id) > 0 and not exists (
        select from zimmet_data.warning w
        where w.request_id = r.id and w.due_at = r.due_at and w.level = zimmet.escalation_of(r.id)
          and w.staff_id = zimmet_private.my_staff_id());
    when 'ask_explanation' then
      return not exists (select from zimmet_data.explanation e where e.request_id = r.id and e.answered_at is null);
    when 'explain' then
      return exists (select from zimmet_data.explanation e where e.request_id = r.id and e.answered_at is null);
    when 'decide_join' then
      return exists (select from zimmet_data.join_proposal p where p.request_id = r.id and p.decided_at is null);
    when 'withdraw_attachment' then
      return exists (select from zimmet_data.attachment a where a.request_id = r.id and zimmet.may_withdraw(a.id));
    when 'separate' then
      return r.master_id is not null;
    when 'undo' then
      return zimmet_private.undo_refusal(r) is null;
    else
      return true;
  end case;
end
$$;
comment on function zimmet_private.gives_cause(text, zimmet_data.request) is
  'Whether an act that the rules allow makes sense on a request now: there is something to extend, to answer, to decide.';
