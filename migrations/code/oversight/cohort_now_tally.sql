create or replace view zimmet_private.cohort_now_tally as
  select r.directorate_id, r.directorate_id as directorate, r.requests,
    case when zimmet_private.is_new(r.state) then r.requests end as new,
    case when zimmet_private.is_working(r.state, r.held_until, now()) then r.requests end as working,
    case when zimmet_private.is_on_hold(r.state, r.held_until, now()) then r.requests end as waiting,
    case when zimmet_private.is_to_verify(r.state) then r.requests end as to_verify
  from (
    select t.directorate_id, t.state, null::timestamptz as held_until, sum(t.requests) as requests
    from zimmet_data.open_tally t
    group by t.directorate_id, t.state
    having sum(t.requests) <> 0
    union all
    select h.directorate_id, h.state, u.held_until, u.requests
    from (
      select q.directorate_id, q.state, max(q.held_until) as latest, count(*) as held,
        count(*) filter (where q.held_until > now()) as waiting
      from zimmet_data.request q
      where q.is_open and q.held_until is not null
      group by q.directorate_id, q.state
    ) h
    -- Those that wait still, and those that wait no more.
    cross join lateral (values (h.latest, h.waiting), (null, h.held - h.waiting)) as u (held_until, requests)
    where u.requests > 0
  ) r;
comment on view zimmet_private.cohort_now_tally is
  'Open requests in fewer rows, by directorate and state, how many of each kind: of the kept numbers, and of those with a hold as they are.';
