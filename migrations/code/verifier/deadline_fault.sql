create or replace view zimmet_private.deadline_fault as
  select m.request_id, null::int as entry, 'deadline does not follow from the facts' as fault
  from zimmet_private.moved_deadline m
  union all
  select c.request_id, null, 'deadline of the holder does not follow from the facts'
  from zimmet_private.fresh_custody_deadline c
  where c.is_open and c.due_before is distinct from c.due_at;
comment on view zimmet_private.deadline_fault is 'Deadlines of open requests that are not what their facts give today.';
