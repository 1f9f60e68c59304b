-- The ledger of posts, and the verifier over all ledgers.
create view zimmet_private.staff_change_fault as
  select null::int as request_id, null::int as entry, 'staff ' || s.id || ': ' || f.fault as fault
  from zimmet_data.staff s
  join lateral (
    select c.act, c.at, c.details from zimmet_data.staff_change c
    where c.staff_id = s.id and c.act in ('enrol', 'move', 'end') order by c.id desc limit 1
  ) c on true
  left join lateral (
    select o.details from zimmet_data.staff_change o where o.staff_id = s.id and o.act = 'office' order by o.id desc limit 1
  ) o on true
  cross join lateral (
    select coalesce(array_agg(m.directorate_id order by m.directorate_id), '{}') as directorates
    from zimmet_data.membership m where m.staff_id = s.id and upper_inf(m.period)
  ) m
  cross join lateral (
    values
      (case when c.act <> 'end' and s.post <> c.details ->> 'post' then 'post differs' end),
      (case when (c.act = 'end') <> (s.left_at is not null) then 'left_at differs' end),
      (case when c.act = 'end' and abs(extract(epoch from c.at - s.left_at)) > 5 then 'left_at differs' end),
      (case when s.post = 'overseer' and s.left_at is null and o.details is not null and s.office is distinct from o.details ->> 'office'
        then 'office differs' end),
      (case when m.directorates is distinct from case when c.act = 'end' then '{}' else array(
        select distinct d::int from jsonb_array_elements_text(nullif(c.details -> 'directorateIds', 'null')) d order by 1) end
        then 'directorates differ' end)
  ) as f (fault)
  where f.fault is not null
  union all
  select null, null, 'staff ' || c.staff_id || ': change ' || c.id || ' names nobody''s directorate'
  from zimmet_data.staff_change c
  cross join lateral jsonb_array_elements_text(nullif(c.details -> 'directorateIds', 'null')) d
  where c.act in ('enrol', 'move') and not exists (
    select from zimmet_data.membership m
    where m.staff_id = c.staff_id and m.directorate_id = d::int and m.period @> c.at);
comment on view zimmet_private.staff_change_fault is 'People whose post, office or directorates are not what the ledger of posts says, where it says anything.';

create view zimmet_private.ledger_fault as
  select 'custody' as ledger, f.request_id, null::int as entry, f.fault from zimmet_private.custody_fault f
  union all select 'custody', f.request_id, f.entry, f.fault from zimmet_private.custody_told_fault f
  union all select 'custody', f.request_id, f.entry, f.fault from zimmet_private.custody_end_fault f
  union all select 'custody', f.request_id, f.entry, f.fault from zimmet_private.custody_missing_fault f
  union all select 'hold_period', f.request_id, f.entry, f.fault from zimmet_private.hold_period_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.request_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.count_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.joined_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.registration_fault f
  union all select 'request', f.request_id, f.entry, f.fault from zimmet_private.deadline_fault f
  union all select 'resolution', f.request_id, f.entry, f.fault from zimmet_private.resolution_fault f
  union all select 'verification', f.request_id, f.entry, f.fault from zimmet_private.verification_fault f
  union all select 'note', f.request_id, f.entry, f.fault from zimmet_private.note_fault f
  union all select 'attachment', f.request_id, f.entry, f.fault from zimmet_private.attachment_fault f
  union all select 'file_content', f.request_id, f.entry, f.fault from zimmet_private.file_content_fault f
  union all select 'disclosure', f.request_id, f.entry, f.fault from zimmet_private.disclosure_fault f
  union all select 'complainant', f.request_id, f.entry, f.fault from zimmet_private.complainant_fault f
  union all select 'extension', f.request_id, f.entry, f.fault from zimmet_private.extension_fault f
  union all select 'explanation', f.request_id, f.entry, f.fault from zimmet_private.explanation_fault f
  union all select 'legal_stage', f.request_id, f.entry, f.fault from zimmet_private.legal_stage_fault f
  union all select 'warning', f.request_id, f.entry, f.fault from zimmet_private.warning_fault f
  union all select 'staff_change', f.request_id, f.entry, f.fault from zimmet_private.staff_change_fault f;
comment on view zimmet_private.ledger_fault is
  'Every place where a ledger breaks its promise or is not what the history says. One view a ledger; a new ledger adds its own here. Empty when all is well.';

create or replace function zimmet.ledger_faults() returns table (request_id int, fault text)
language sql stable security definer set search_path = '' set jit = off set work_mem = '64MB' as $$
  select f.request_id, f.ledger || ': ' || f.fault
  from zimmet_private.ledger_fault f
  where zimmet_private.my_post() in ('overseer', 'administrator')
  order by f.request_id, f.ledger, f.entry
$$;
comment on function zimmet.ledger_faults() is
  'All faults of all ledgers, compared with the history, for overseers and administrators; no row means that every ledger is whole.';
