create or replace view zimmet.join_proposal with (security_invoker) as
  select p.request_id, p.at, p.master_id, m.number as master_number, p.proposed_by, p.words, p.decided_at, p.decided_by, p.is_accepted
  from zimmet_data.join_proposal p
  left join zimmet_data.request m on m.id = p.master_id;
comment on view zimmet.join_proposal is 'Proposals to join; the master''s number only where the person sees the master.';
grant select on zimmet.join_proposal to zimmet_staff;
