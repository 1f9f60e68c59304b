create unlogged table zimmet_sample.ending as
select s.request_id, max(s.entry) as last_entry, max(s.version) as version, max(s.at) as changed_at
from zimmet_sample.step s group by s.request_id;
analyze zimmet_sample.ending;
analyze zimmet_sample.tip;

insert into zimmet_data.request (
  id, number, registered_at, registered_by, channel_id, subject_id, priority, neighbourhood_id, street_id, plain, description,
  citizen_id, masked_citizen, state, directorate_id, held_by, custody_since, clerk_id, held_until, hold_reason_id,
  outcome, resolved_by, resolved_at, closed_at, master_id, returned_count, reopened_count, hand_over_count, contacted_at,
  version, changed_at, last_entry, last_hash
) overriding system value
select l.id, zimmet_private.request_number(y.year, n.running), l.registered_at, l.asker_id, l.channel_id, s.current_subject_id,
  coalesce(c.new_priority, l.priority), l.neighbourhood_id, l.street_id, zimmet_private.plain_of(jsonb_build_object('door', l.door)), s.description,
  l.citizen_id, z.masked_name,
  case
    when k.closed_at is not null then 'closed'
    when l.resolved_again_at is not null then 'resolved'
    when l.reopened_at is not null then 'in_work'
    when l.resolved_at is not null and (l.outcome = 'solved' or l.approved_at is not null) then 'resolved'
    when l.resolved_at is not null then 'proposed'
    when l.taken_at is not null or l.accepted_at is not null then 'in_work'
    else 'new'
  end,
  k.holder_id,
  array[l.first_directorate_id]
    || case when l.returned_at is not null then array[l.desk_id] else '{}' end
    || case when l.handed_at is not null then array[l.directorate_id] else '{}' end,
  coalesce(case when l.reopening = 'late' then l.reopened_at end, l.handed_at, l.returned_at, l.registered_at),
  case when l.taken_at is not null then l.clerk_id end,
  case when k.is_waiting then l.held_until end, case when k.is_waiting then c.hold_reason_id end,
  case when k.is_resolved then l.outcome end, case when k.is_resolved then l.clerk_id end,
  case when k.is_resolved then coalesce(l.resolved_again_at, l.resolved_at) end, k.closed_at, l.master_id,
  (l.returned_at is not null)::int, (l.reopened_at is not null)::int, (l.handed_at is not null)::int, l.contacted_at,
  e.version, e.changed_at, e.last_entry, t.hash
from zimmet_sample.life l
join zimmet_sample.story s using (id)
join zimmet_sample.choice c using (id)
join zimmet_sample.ending e on e.request_id = l.id
join zimmet_sample.tip t on t.request_id = e.request_id and t.entry = e.last_entry
join zimmet_sample.numbered n on n.id = l.id
cross join lateral (select n.year) y
left join zimmet_data.citizen z on z.id = l.citizen_id
cross join lateral (
  select coalesce(l.verified_again_at, case when l.reopened_at is null then l.verified_at end) as closed_at,
    case when l.handed_at is not null then l.directorate_id when l.returned_at is not null then l.desk_id
      else l.first_directorate_id end as holder_id,
    l.held_at is not null and l.resumed_at is null and l.resolved_at is null as is_waiting,
    l.resolved_at is not null and (l.reopened_at is null or l.resolved_again_at is not null) as is_resolved
) k
order by l.id;
