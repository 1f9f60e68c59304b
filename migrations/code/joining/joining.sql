create or replace view zimmet.joining with (security_invoker) as
  select j.request_id, j.at, j.master_id, j.joined_by, j.proposed_by, j.from_directorate_id, j.ended_at, j.ended_by, j.words
  from zimmet_data.joining j;
comment on view zimmet.joining is 'The ledger of joinings of the requests one sees.';
grant select on zimmet.joining to zimmet_staff;
