create or replace function zimmet_private.tellable_people(quarter date, minimum int) returns table (
  part text, part_id int, age_band text, sex text, people bigint
)
language sql stable set search_path = '' as $$
  with counted as (
    select c.*, min(c.people) over parts as smallest, row_number() over upwards as place,
      coalesce(sum(c.people) over (upwards rows between unbounded preceding and 1 preceding), 0) as below
    from zimmet_private.counted_people(quarter) c
    window parts as (partition by c.part, c.parent_id, c.age_band, c.sex),
      upwards as (partition by c.part, c.parent_id, c.age_band, c.sex order by c.people, c.part_id)
  ), safe as (
    -- Where one part is small, the smallest are kept back until they are two and as many people together.
    select c.* from counted c
    where c.people >= minimum and (c.smallest >= minimum or (c.place > 2 and c.below >= minimum))
  ), directly as (
    select s.* from safe s
    where s.part = 'all' or (s.part <> 'subject' and exists (
      select from safe w where w.part = 'all' and (w.age_band, w.sex) = (s.age_band, s.sex)))
  )
  select d.part, d.part_id, d.age_band, d.sex, d.people from directly d
  union all
  select s.part, s.part_id, s.age_band, s.sex, s.people from safe s
  where s.part = 'subject' and exists (
    select from directly d where d.part = 'directorate' and d.part_id = s.parent_id and (d.age_band, d.sex) = (s.age_band, s.sex))
$$;
comment on function zimmet_private.tellable_people(date, int) is
  'Those counts of a quarter from which none below the minimum follows: a part is told only with its whole, and what is kept back of a whole is nothing, or two parts and as many people at least.';
