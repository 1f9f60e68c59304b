create or replace view zimmet_private.closing_fault as
  select p.request_id, f.fault
  from zimmet_private.closing_proof p
  cross join lateral (
    values
      (case when p.resolved_at is null then 'closed without a resolution' end),
      (case when not coalesce(p.period @> p.resolved_at and p.accepted_at <= p.resolved_at
        and p.resolving_directorate_id = p.directorate_id, false) then 'not resolved by who held it' end),
      (case when exists (
        select from zimmet_data.verification x
        where x.request_id = p.root_id and not x.solved and x.at > p.resolved_at) then 'not resolved since it was reopened' end),
      (case when p.master_id is not null and not coalesce(p.joined_at < p.resolved_at, false)
        then 'joined after the resolution' end),
      (case when p.resolved_as <> 'solved' and coalesce(p.approved_by, p.resolved_by) = p.resolved_by
        then 'not approved by a second person' end),
      (case when p.outcome is distinct from p.resolved_as then 'closed as something else' end),
      (case when not coalesce(p.solved and p.confirmed_at > p.resolved_at, false) then 'not confirmed' end),
      (case when p.confirmed_by = p.resolved_by or exists (
        select from zimmet_data.membership m
        where m.staff_id = p.confirmed_by and m.directorate_id = p.directorate_id and m.period && p.period)
        then 'confirmed by its own side' end),
      (case when exists (
        select from zimmet_data.survey s join zimmet_data.request q on q.id = s.request_id
        where q.id = p.root_id and s.resolved_at = p.resolved_at and s.effect = 'closed'
          and not zimmet_private.asks_from_outside(q, s.citizen_id)) then 'confirmed by whom its own side brought' end),
      (case when p.resolved_as = 'solved' and not zimmet_private.was_shown(p) then 'solved without its evidence' end)
  ) as f (fault)
  where f.fault is not null
  union all
  -- The one other way out of the list: with the import that brought it, while nobody had done anything to it.
  select r.id, 'taken back without its import'
  from zimmet_data.request r
  where r.state = 'taken_back' and (r.last_entry <> 2 or not exists (
    select from zimmet_data.import i
    where i.taken_back_at is not null and i.source = r.imported_from and r.id between i.first_request_id and i.last_request_id));
comment on view zimmet_private.closing_fault is 'Every closing that breaks the law of closing. Empty when all is well.';
