-- The other way round: what the history says began, and no custody did.
create or replace view zimmet_private.custody_missing_fault as
  select h.request_id, h.entry, 'custody missing' as fault
  from zimmet_data.history h
  where (h.act in ('register', 'hand_over', 'return_custody') or h.act = 'undo' and h.details ? 'to')
    and not exists (select from zimmet_data.custody c where c.request_id = h.request_id and lower(c.period) = h.at)
  union all
  select r.id, null, 'held_by differs'
  from zimmet_data.request r
  join (
    select c.request_id, array_agg(distinct c.directorate_id order by c.directorate_id) as holders
    from zimmet_data.custody c group by c.request_id
  ) c on c.request_id = r.id
  where array(select distinct d from unnest(r.held_by) d order by d) <> case when r.state = 'taken_back' then '{}' else c.holders end
  union all
  select r.id, null, 'state differs from the custody'
  from zimmet_data.request r
  join zimmet_data.custody c on c.request_id = r.id and upper_inf(c.period)
  where r.master_id is null and (r.state = 'new') <> (c.accepted_at is null)
  union all
  select c.request_id, null, 'running custody has an end'
  from zimmet_data.custody c
  where upper_inf(c.period) and c.how <> 'imported' and coalesce(c.ended_how, c.own_ended_at::text, c.own_seconds::text, c.worker_id::text) is not null
  union all
  select c.request_id, null, 'no request'
  from zimmet_data.custody c
  where not exists (select from zimmet_data.request r where r.id = c.request_id);
comment on view zimmet_private.custody_missing_fault is 'Acts that gave custody without a period of it, and requests that do not stand as their custody does.';
