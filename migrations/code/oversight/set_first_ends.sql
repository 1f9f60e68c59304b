create or replace function zimmet_private.set_first_ends() returns void
language sql volatile set search_path = '' as $$
  with ended as (
    select c.request_id, c.period, c.ended_by_closing, r.clerk_id, r.resolved_at, coalesce(r.master_id, r.id) as resolved_id,
      lead(c.how) over (partition by c.request_id order by lower(c.period)) as how
    from zimmet_data.custody c
    join zimmet_data.request r on r.id = c.request_id
  ),
  -- The resolution that this closing confirmed; a later one belongs to what came after a reopening.
  confirmed as (
    select e.request_id, e.period, max(s.at) as at
    from ended e
    join zimmet_data.resolution s on s.request_id = e.resolved_id and s.at <= upper(e.period)
    where e.ended_by_closing
    group by e.request_id, e.period
  )
  update zimmet_data.custody c
  set ended_how = case when c.ended_by_closing then 'closed' else e.how end,
    own_ended_at = case
      when c.ended_by_closing then zimmet_private.own_end(c.period, coalesce(f.at, e.resolved_at))
      else upper(c.period)
    end,
    -- Who worked on what was given up before it was kept, nobody knows.
    worker_id = case when c.ended_by_closing and e.how is null then e.clerk_id end
  from ended e
  left join confirmed f on f.request_id = e.request_id and f.period = e.period
  where c.request_id = e.request_id and c.period = e.period and not upper_inf(c.period) and c.own_ended_at is null
$$;
comment on function zimmet_private.set_first_ends() is 'How and when the own parts ended of custodies that have none kept.';
