create or replace view zimmet.backup_proof with (security_invoker) as
  select b.id, b.at, b.staff_id, b.reaches_to, b.requests, b.faults from zimmet_data.backup_proof b;
comment on view zimmet.backup_proof is 'When restored copies were proved, and how far each reached; for overseers and administrators.';
grant select on zimmet.backup_proof to zimmet_staff;
