-- What people ask: figures of a scope, and the requests behind each.
create function zimmet_private.summarised(
  k zimmet_data.cohort, measures zimmet_data.measure[], sets text[], scope jsonb
) returns zimmet_data.cohort
language plpgsql stable set search_path = '' as $$
begin
  if k.summary is not null
    and scope - 'directorateIds' - 'since' - 'until' = '{}'
    and not exists (select from unnest(sets) as s (words) where s.words not in ('', 'directorate'))
    and not exists (
      select from unnest(measures) as m
      where m.kind <> 'count' or exists (
        select from regexp_matches(m.condition, '\m([a-z]+)\.([a-z_]+)', 'g') as x (found)
        where x.found[1] <> 'r' or x.found[2] not in ('directorate_id', 'state', 'held_until')))
  then
    k.source := k.summary;
    k.summary := null;
    k.condition := 'true';
    k.weight := 'r.requests';
  end if;
  return k;
end
$$;
comment on function zimmet_private.summarised(zimmet_data.cohort, zimmet_data.measure[], text[], jsonb) is
  'The cohort itself, or its summary where the figures asked for speak of nothing that it leaves out: the same definitions over fewer rows.';

create function zimmet_private.figures_of(
  k zimmet_data.cohort, measures zimmet_data.measure[], sets text[], scope jsonb, directorates int[]
) returns table (set_number bigint, keys bigint[], codes text[], figures double precision[], bases bigint[])
language plpgsql stable set search_path = '' as $$
begin
  return query execute zimmet_private.cohort_query(
    zimmet_private.summarised(k, measures, sets, scope), measures, sets, scope, directorates is null)
    using zimmet_private.instant_in(scope, 'since'), zimmet_private.instant_in(scope, 'until'),
      zimmet_private.ids_in(scope, 'directorateIds'), zimmet_private.ids_in(scope, 'subjectIds'),
      zimmet_private.ids_in(scope, 'neighbourhoodIds'), zimmet_private.ids_in(scope, 'streetIds'),
      zimmet_private.ids_in(scope, 'channelIds'), directorates, zimmet_private.ids_in(scope, 'clerkIds');
end
$$;
comment on function zimmet_private.figures_of(zimmet_data.cohort, zimmet_data.measure[], text[], jsonb, int[]) is
  'The figures of one cohort, of these directorates alone; null: of all.';

create function zimmet.figures(scope jsonb, measures text[], sets text[] default '{""}')
returns table (set_number bigint, keys bigint[], codes text[], figures double precision[], bases bigint[])
language plpgsql stable security definer set search_path = ''
  -- Workers would take longer to come than the answer, and the office has other PCs.
  set max_parallel_workers_per_gather = 0 as $$
declare
  mine int[] := zimmet_private.figures_for();
  asked record;
begin
  perform zimmet_private.check_scope(scope), zimmet_private.check_sets(sets);
  for asked in
    select c as cohort, array_agg(m order by m.position) as measures
    from zimmet_private.known_measures(measures) m
    join zimmet_data.cohort c on c.code = m.cohort
    group by c
  loop
    return query select f.* from zimmet_private.figures_of(asked.cohort, asked.measures, sets, scope, mine) f;
  end loop;
end
$$;
comment on function zimmet.figures(jsonb, text[], text[]) is
  'Figures of a scope (since, until in milliseconds; directorateIds, subjectIds, neighbourhoodIds, streetIds, channelIds, clerkIds; 0 for none), broken down by sets as "directorate,subject"; null figures stand on fewer than ten.';
grant execute on function zimmet.figures(jsonb, text[], text[]) to zimmet_staff;

create function zimmet_private.opened_query(
  m zimmet_data.measure, k zimmet_data.cohort, scope jsonb, sees_all boolean, sort text
) returns text
language sql stable set search_path = '' as $$
  with told as (
    select concat_ws(' and ', zimmet_private.cohort_where(k, scope, sees_all), zimmet_private.condition_of(m)) as condition
  )
  select case
    when k.source ~ '\mr$' then format('select r.id from %s where %s', k.source, t.condition)
    else format('select r.id from zimmet_data.request r where r.id in (select %s from %s where %s)',
      k.request_id, zimmet_private.cohort_from(k, t.condition), t.condition)
  end || case sort when 'due' then ' order by r.due_at, r.id' when 'newest' then ' order by r.registered_at desc, r.id desc'
    when 'oldest' then ' order by r.registered_at, r.id' else '' end
  from told t
$$;
comment on function zimmet_private.opened_query(zimmet_data.measure, zimmet_data.cohort, jsonb, boolean, text) is
  'SQL of the ids of the requests that a measure counts in a scope.';

create function zimmet.opened(scope jsonb, measure text, sort text default 'due', max_rows int default 50, skipped int default 0)
returns table (request_ids int[], total bigint)
language plpgsql stable security definer set search_path = ''
  set max_parallel_workers_per_gather = 0 as $$
declare
  mine int[] := zimmet_private.figures_for();
  m zimmet_data.measure := (select x from zimmet_private.known_measures(array[measure]) x);
  k zimmet_data.cohort;
begin
  perform zimmet_private.check_scope(scope);
  if sort is null or sort not in ('due', 'newest', 'oldest') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'sort'));
  end if;
  if m.part is not null then
    select x.* into m from zimmet_data.measure x where x.code = m.part;
  end if;
  select c.* into k from zimmet_data.cohort c where c.code = m.cohort;
  return query execute format('select array(%s limit $10 offset $11), (select count(*) from (%s) x)',
    zimmet_private.opened_query(m, k, scope, mine is null, sort), zimmet_private.opened_query(m, k, scope, mine is null, ''))
    using zimmet_private.instant_in(scope, 'since'), zimmet_private.instant_in(scope, 'until'),
      zimmet_private.ids_in(scope, 'directorateIds'), zimmet_private.ids_in(scope, 'subjectIds'),
      zimmet_private.ids_in(scope, 'neighbourhoodIds'), zimmet_private.ids_in(scope, 'streetIds'),
      zimmet_private.ids_in(scope, 'channelIds'), mine, zimmet_private.ids_in(scope, 'clerkIds'),
      greatest(max_rows, 0), greatest(skipped, 0);
end
$$;
comment on function zimmet.opened(jsonb, text, text, int, int) is
  'The requests that a figure counts, a page of them in the order asked for (due, newest, oldest), and how many there are; of a share its part.';
grant execute on function zimmet.opened(jsonb, text, text, int, int) to zimmet_staff;

create function zimmet_private.queue(directorates int[])
returns table (request_id int, directorate_id int, is_at_risk boolean)
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
      - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, present - 28 * 86400))::double precision / nullif(count(*), 0)
    into seconds_each
    from zimmet_data.request r
    where r.directorate_id = d.id and r.resolved_at >= now() - interval '28 days' and r.resolved_at is not null;
    return query
      select o.id, d.id, coalesce(o.due_at >= now()
        and zimmet_private.worked_at(k.starts, k.ends, k.worked_before, present) + seconds_each * o.place
          > zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(o.due_at)), false)
      from (
        select r.id, r.due_at, row_number() over (order by r.due_at, r.id) as place
        from zimmet_data.request r
        where r.directorate_id = d.id and r.is_open and r.state in ('new', 'in_work')
          and (r.held_until is null or r.held_until <= now())
      ) o;
  end loop;
end
$$;
comment on function zimmet_private.queue(int[]) is
  'The unsolved work of directorates in the order of its deadlines, and whether its turn, at the pace of the last 28 days, comes after the deadline.';
