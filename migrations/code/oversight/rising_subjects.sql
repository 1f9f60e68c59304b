create or replace function zimmet.rising_subjects(scope jsonb)
returns table (
  subject_id int, recent bigint, before bigint, score double precision, weeks int, before_since bigint, since bigint, until bigint
)
language plpgsql stable security definer set search_path = '' as $$
begin
  if jsonb_typeof(scope) is distinct from 'object' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'scope'));
  end if;
  return query
  with week as materialized (select w.* from zimmet_private.rising_weeks(scope) w),
  recent as (
    select f.keys[1]::int as subject_id, f.bases[1] as counted
    from week w, zimmet.figures(scope || jsonb_build_object('since', w.since, 'until', w.until), '{registered}', '{"",subject}') f
  ),
  before as (
    select f.keys[1]::int as subject_id, f.bases[1] as counted
    from week w,
      zimmet.figures(scope || jsonb_build_object('since', w.before_since, 'until', w.since), '{registered}', '{"",subject}') f
  ),
  compared as (
    select n.subject_id, n.counted as recent, coalesce(b.counted, 0) as before,
      coalesce(b.counted, 0)::double precision / nullif(w.weeks, 0) as usual
    from week w
    cross join recent n
    left join before b on b.subject_id is not distinct from n.subject_id
  )
  -- As if requests came by chance at their usual rate (Poisson), the rate itself known from so many weeks only.
  select c.subject_id, c.recent, c.before, (c.recent - c.usual) / sqrt(greatest(c.usual, 1) * (1 + 1.0 / nullif(w.weeks, 0))) as score,
    w.weeks, w.before_since, w.since, w.until
  from compared c
  cross join week w
  where c.subject_id is null or (w.weeks >= 4 and c.recent >= zimmet_private.min_group_size('figures')
    and (c.recent - c.usual) / sqrt(greatest(c.usual, 1) * (1 + 1.0 / nullif(w.weeks, 0))) >= 3)
  order by c.subject_id is not null, 4 desc, 1;
end
$$;
comment on function zimmet.rising_subjects(jsonb) is
  'Subjects of which at least as many requests came in as figures stand on the last seven whole days of a scope, three standard deviations more than in their usual week, the strongest first; before them, without a subject, all together. Without four weeks of records none.';
grant execute on function zimmet.rising_subjects(jsonb) to zimmet_staff;
