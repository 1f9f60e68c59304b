-- The law of closing once more, read off the ledgers: what the commands ask before, this asks of what stands there after.
create view zimmet_private.closing_proof as
  select r.id as request_id, r.master_id, r.outcome, r.subject_id, r.kept_evidence, root.id as root_id,
    k.period, k.directorate_id, k.accepted_at, s.at as resolved_at, s.staff_id as resolved_by, s.directorate_id as resolving_directorate_id,
    s.outcome as resolved_as, s.approved_by, v.at as confirmed_at, v.solved, v.staff_id as confirmed_by, j.at as joined_at
  from zimmet_data.request r
  join zimmet_data.request root on root.id = coalesce(r.master_id, r.id)
  left join lateral (
    select c.* from zimmet_data.custody c where c.request_id = root.id order by lower(c.period) desc limit 1) k on true
  left join lateral (
    select x.* from zimmet_data.resolution x where x.request_id = root.id order by x.at desc limit 1) s on true
  left join lateral (
    select x.* from zimmet_data.verification x where x.request_id = root.id order by x.at desc limit 1) v on true
  left join lateral (
    select x.* from zimmet_data.joining x where x.request_id = r.id and x.ended_at is null) j on true
  -- What an earlier system closed was closed by its rules.
  where r.closed_at is not null and r.original_closed_at is distinct from r.closed_at;
comment on view zimmet_private.closing_proof is
  'For each closed request what its closing stands on: the last custody, resolution and confirmation of it or of its master.';

create function zimmet_private.was_shown(p zimmet_private.closing_proof) returns boolean
language sql stable set search_path = '' as $$
  select required.evidence = 'none' or exists (
    select
    from zimmet_data.attachment a
    where a.request_id = p.root_id and a.is_evidence and a.at < p.resolved_at
      and a.at >= greatest(p.accepted_at, (
        select max(x.at) from zimmet_data.verification x where x.request_id = p.root_id and not x.solved))
      and (required.evidence = 'document' or a.media_type like 'image/%')
      and zimmet_private.worked_for(a.staff_id, p.directorate_id, a.at))
  from zimmet_data.subject s
  cross join lateral (select zimmet_private.stricter(s.required_evidence, p.kept_evidence) as evidence) required
  where s.id = p.subject_id
$$;
comment on function zimmet_private.was_shown(zimmet_private.closing_proof) is
  'Whether the holder had shown the evidence that this request itself asks for, in the work that its resolution tells of.';

create view zimmet_private.closing_fault as
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
      (case when p.resolved_as = 'solved' and not zimmet_private.was_shown(p) then 'solved without its evidence' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.closing_fault is 'Every closing that breaks the law of closing. Empty when all is well.';

create function zimmet_private.check_closing() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  found_fault text := (select f.fault from zimmet_private.closing_fault f where f.request_id = new.id limit 1);
begin
  if found_fault is not null then
    raise exception 'closing of request %: %', new.id, found_fault using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;
comment on function zimmet_private.check_closing() is 'At commit: refuses a closing that the ledgers do not bear out, whoever wrote it.';
create constraint trigger request_is_closed_by_the_law after update of closed_at on zimmet_data.request
  deferrable initially deferred for each row when (new.closed_at is not null and old.closed_at is null)
  execute function zimmet_private.check_closing();
