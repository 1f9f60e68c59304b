create or replace function zimmet_private.check_citizens_answer(r zimmet_data.request) returns void
language plpgsql stable set search_path = '' as $$
begin
  if not zimmet_private.can_be_reached(r.id) then
    perform zimmet_private.refuse('ZM065', jsonb_build_object('field', 'byCitizen'));
  elsif not exists (
    select from zimmet_data.contact c
    where (c.request_id = r.id or c.request_id in (select q.id from zimmet_data.request q where q.master_id = r.id))
      and c.at > coalesce(r.resolved_at, r.closed_at, r.registered_at)
      -- What the holder heard from the citizen is the holder's word.
      and not zimmet_private.worked_for(c.staff_id, r.directorate_id, c.at))
  then
    perform zimmet_private.refuse('ZM064', jsonb_build_object('field', 'byCitizen'));
  end if;
end
$$;
comment on function zimmet_private.check_citizens_answer(zimmet_data.request) is
  'Refuses an answer of the citizen where nobody who asked can be reached, or nobody outside the holder has spoken to him since the resolution.';
