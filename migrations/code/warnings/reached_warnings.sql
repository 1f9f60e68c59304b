create or replace function zimmet.reached_warnings(since timestamptz) returns table (request_id int, number text, level int)
language sql stable security definer set search_path = '' as $$
  -- Who was away for longer reads the board, not a thousand notes.
  with asked as materialized (select greatest(reached_warnings.since, now() - interval '7 days') as since),
  found as (
    select n.request_id, n.level from asked a cross join lateral zimmet_private.near_warnings(a.since) n
    union all
    select l.request_id, l.level from asked a cross join lateral zimmet_private.late_warnings(a.since) l
  )
  select r.id, r.number, max(f.level)
  from found f
  join zimmet_data.request r on r.id = f.request_id
  -- What the person has said to have seen is told no more, on whichever PC.
  where not exists (
    select from zimmet_data.warning w
    where w.request_id = r.id and w.due_at = r.due_at and w.level >= f.level and w.staff_id = zimmet_private.my_staff_id()
  )
  group by r.id, r.number
  order by max(f.level) desc, r.id
  limit 500
$$;
comment on function zimmet.reached_warnings(timestamptz) is
  'The requests whose warning of a level came due for the person since an instant: near the deadline the clerk, at it the director, later the mayor''s office.';
grant execute on function zimmet.reached_warnings(timestamptz) to zimmet_staff;
