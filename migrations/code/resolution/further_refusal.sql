create or replace function zimmet_private.further_refusal(wanted text, r zimmet_data.request) returns text
language sql stable set search_path = '' as $$
  select case
    when wanted = 'return_custody' and exists (
      select from zimmet_data.directorate d where d.id = r.directorate_id and d.is_dispatch_desk
    ) then 'ZM009'
    when wanted = 'approve_outcome' and r.resolved_by = zimmet_private.my_staff_id() then 'ZM015'
    when wanted = 'add_messages' and r.state = 'closed' then 'ZM152'
    when wanted = 'extend' then zimmet_private.extend_refusal(r)
    when wanted = 'undo' then zimmet_private.undo_refusal(r)
    when wanted = 'decide_join' then (
      select case when p.request_id is null then 'ZM005' when p.proposed_by = zimmet_private.my_staff_id() then 'ZM015' end
      from (select true) as always
      left join zimmet_data.join_proposal p on p.request_id = r.id and p.decided_at is null)
  end
$$;
comment on function zimmet_private.further_refusal(text, zimmet_data.request) is
  'What some acts need besides post, relation and state: a desk to return to, a second person, a proposal to decide, a deadline that still moves, an act of one''s own to take back, a request that is not closed.';
