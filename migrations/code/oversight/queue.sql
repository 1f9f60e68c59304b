create or replace function zimmet_private.queue(directorates int[]) returns table (request_id int, directorate_id int, is_at_risk boolean)
language plpgsql stable set search_path = '' as $$
declare
  d zimmet_data.directorate;
  k zimmet_data.work_clock;
  seconds_each double precision;
  present bigint := zimmet_private.second_of(now());
begin
  for d in select x.* from zimmet_data.directorate x where directorates is null or x.id = any (directorates) loop
    k := zimmet_private.clock_of(d.calendar_id);
    select (zimmet_private.worked_at(k.starts, k.ends, k.worked_before, present)
      - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, present - 28 * zimmet_private.day_seconds()))::double precision / nullif(count(*), 0)
    into seconds_each
    from zimmet_data.request r
    where r.directorate_id = d.id and r.resolved_at >= now() - interval '28 days' and r.resolved_at is not null
      and zimmet_private.is_of_this_house(r.original_closed_at, r.reopened_count);
    return query
      select o.id, d.id, coalesce(o.due_at >= now()
        and zimmet_private.worked_at(k.starts, k.ends, k.worked_before, present) + seconds_each * o.place
          > zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(o.due_at)), false)
      from (
        select r.id, r.due_at, row_number() over (order by r.due_at, r.id) as place
        from zimmet_data.request r
        where r.directorate_id = d.id and r.is_open and zimmet_private.is_unsolved(r.state)
          and zimmet_private.is_on_hold(r.state, r.held_until, now()) is not true
      ) o;
  end loop;
end
$$;
comment on function zimmet_private.queue(int[]) is
  'The unsolved work of directorates in the order of its deadlines, and whether its turn, at the pace of the last 28 days, comes after the deadline.';
