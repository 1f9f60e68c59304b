create or replace function zimmet_private.let_go(person int, cause text) returns int[]
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  away zimmet_data.absence;
begin
  for away in
    select a.* from zimmet_data.absence a
    where coalesce(a.ended_at, a.until) > clock_timestamp() and (
      a.staff_id = person and cause = 'ended'
      or a.deputy_id = person and not zimmet_private.may_stand_in(person, a.staff_id))
    order by a.id for update
  loop
    if away.staff_id = person then
      perform zimmet_private.close_absence(away);
    else
      update zimmet_data.absence a set deputy_id = null where a.id = away.id;
      perform zimmet_private.record_staff_change(away.staff_id, 'absence', jsonb_build_object(
        'absenceId', away.id, 'since', away.since, 'until', away.until, 'deputyWas', person));
    end if;
  end loop;
  -- Nobody could agree to what he proposed, or do to him what was proposed, any more.
  if exists (select from zimmet_data.proposal q where q.decision is null) then
    update zimmet_data.proposal q
    set decision = 'refused', decided_by = me, decided_at = zimmet_private.present(), payload = zimmet_private.without_secrets(q.payload)
    where q.decision is null and (
      q.proposed_by = person and q.kind not in ('count_import', 'take_back_import') and not exists (
        select from zimmet_data.staff s where s.id = person and s.left_at is null and s.post = 'administrator')
      or cause = 'ended' and (q.payload ->> 'staff_id')::int = person);
  end if;
  return zimmet_private.free_requests(person, cause);
end
$$;
comment on function zimmet_private.let_go(int, text) is
  'What lay on somebody who left (ended) or has another post (moved): his requests are free, his absence and his standing in end, his proposals are refused. The requests.';
