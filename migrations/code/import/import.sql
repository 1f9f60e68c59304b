create or replace view zimmet.import with (security_invoker) as
  select i.id, i.source, i.file_name, i.begun_at, i.staff_id, i.taken, i.taken_open, i.already_there, i.refused, i.counted_at,
    i.taken_back_at, i.taken_back_by, i.taken_back_words,
    exists (
      select from zimmet_data.proposal p
      where p.kind = 'take_back_import' and p.decision is null and (p.preview ->> 'importId')::int = i.id) as take_back_waits
  from zimmet_data.import i;
comment on view zimmet.import is 'The imports there were, for administrators and overseers.';
grant select on zimmet.import to zimmet_staff;
