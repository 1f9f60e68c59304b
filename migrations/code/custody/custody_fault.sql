create or replace view zimmet_private.custody_fault as
  with ledger as (
    select
      c.request_id, c.directorate_id, c.period, c.ended_by_closing,
      lead(lower(c.period)) over request_time as next_start,
      row_number() over request_time as place
    from zimmet_data.custody c
    window request_time as (partition by c.request_id order by lower(c.period))
  )
  select r.id as request_id, f.fault
  from zimmet_data.request r
  left join ledger l on l.request_id = r.id
  cross join lateral (
    values
      (case when l.request_id is null then 'no custody' end),
      (case when l.place = 1 and lower(l.period) <> r.registered_at then 'custody does not begin at registration' end),
      (case when l.next_start is not null and upper(l.period) <> l.next_start and not l.ended_by_closing then 'gap' end),
      (case when l.next_start is null and upper_inf(l.period) <> (r.closed_at is null) then 'end does not fit closing' end),
      (case when l.next_start is null and not upper_inf(l.period) and not l.ended_by_closing then 'ended without closing' end),
      (case when l.next_start is null and l.directorate_id <> r.directorate_id then 'holder differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.custody_fault is 'Every place where a ledger breaks the promise of no gap, no overlap, one holder. Empty when all is well.';
