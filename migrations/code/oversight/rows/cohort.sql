-- The sets of rows that figures are counted of: where they come from, which count, and the instant that puts them into a period.
merge into zimmet_data.cohort as k
using (
  values
    (
      'imported',
      'zimmet_data.request r',
      'r.id',
      'r.original_closed_at is not null and r.reopened_count = 0 and zimmet_private.is_counted_import(r.imported_from, r.id)',
      'r.resolved_at',
      'r.directorate_id',
      'r.resolved_by',
      false,
      null,
      null
    ),
    (
      'now',
      'zimmet_data.request r',
      'r.id',
      'r.is_open',
      null,
      'r.directorate_id',
      'r.clerk_id',
      false,
      '(
    select t.directorate_id, t.state, null::timestamptz as held_until, sum(t.requests) as requests from zimmet_data.open_tally t
    group by t.directorate_id, t.state having sum(t.requests) <> 0
    union all
    select h.directorate_id, h.state, u.held_until, u.requests
    from (
      select q.directorate_id, q.state, max(q.held_until) as latest, count(*) as held, count(*) filter (where q.held_until > now()) as waiting
      from zimmet_data.request q
      where q.is_open and q.held_until is not null
      group by q.directorate_id, q.state
    ) h
    -- Those that wait still, and those that wait no more.
    cross join lateral (values (h.latest, h.waiting), (null, h.held - h.waiting)) as u (held_until, requests)
    where u.requests > 0
  ) r',
      null
    ),
    (
      'parts',
      'zimmet_data.custody c',
      'c.request_id',
      'c.ended_at is not null and c.ended_how is not null',
      'c.ended_at',
      'c.directorate_id',
      'c.worker_id',
      true,
      null,
      null
    ),
    ('queue', 'zimmet_private.queue($8) q', 'q.request_id', 'true', null, 'q.directorate_id', 'r.clerk_id', false, null, null),
    (
      'registered',
      'zimmet_data.request r',
      'r.id',
      'r.original_closed_at is null',
      'r.registered_at',
      'r.directorate_id',
      'r.clerk_id',
      false,
      null,
      null
    ),
    (
      'resolved',
      'zimmet_data.request r',
      'r.id',
      'r.state in (''resolved'', ''closed'') and (r.original_closed_at is null or r.reopened_count > 0)',
      'r.resolved_at',
      'r.directorate_id',
      'r.resolved_by',
      false,
      null,
      null
    ),
    ('verified', 'zimmet_data.verification v', 'v.request_id', 'true', 'v.at', 'v.directorate_id', 'v.resolved_by', true, null, null),
    ('voices', 'zimmet_private.voice v', 'v.request_id', 'true', null, 'v.directorate_id', 'v.clerk_id', false, null, null)
) as v (code, source, request_id, condition, instant, directorate_id, clerk_id, may_repeat, summary, weight) on k.code = v.code
when matched and (k.source, k.request_id, k.condition, k.instant, k.directorate_id, k.clerk_id, k.may_repeat, k.summary, k.weight) is distinct from (v.source, v.request_id, v.condition, v.instant, v.directorate_id, v.clerk_id, v.may_repeat, v.summary, v.weight)
  then update set source = v.source, request_id = v.request_id, condition = v.condition, instant = v.instant, directorate_id = v.directorate_id, clerk_id = v.clerk_id, may_repeat = v.may_repeat, summary = v.summary, weight = v.weight
when not matched then insert (code, source, request_id, condition, instant, directorate_id, clerk_id, may_repeat, summary, weight) values (v.code, v.source, v.request_id, v.condition, v.instant, v.directorate_id, v.clerk_id, v.may_repeat, v.summary, v.weight)
when not matched by source then delete;
