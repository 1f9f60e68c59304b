-- Who asks is published once for each quarter that has ended, and never anew: two answers of scopes or moments that slide past
-- each other would tell of the people between them. docs/decisions/019 has the proof.
create table zimmet_data.publication (
  quarter date not null,
  at timestamptz not null default clock_timestamp(),
  staff_id int not null,
  xid xid8 not null default pg_current_xact_id(),
  constraint publication_is_identified primary key (quarter),
  constraint publication_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint publication_of_a_quarter check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10))
);
comment on table zimmet_data.publication is 'The quarters whose people were published, when, and who first asked.';
create trigger publication_is_append_only before delete or update or truncate on zimmet_data.publication
  for each statement execute function zimmet_private.forbid_change();
select zimmet_private.guard_table('zimmet_data.publication');

create table zimmet_data.published_people (
  quarter date not null,
  part text not null,
  part_id int not null,
  age_band text not null,
  sex text not null,
  people int not null,
  constraint published_people_is_identified primary key (quarter, part, part_id, age_band, sex),
  constraint published_people_of_a_publication foreign key (quarter) references zimmet_data.publication (quarter) on delete restrict,
  constraint published_people_part_is_known check (part in ('all', 'directorate', 'subject', 'neighbourhood')),
  constraint published_people_are_many check (people >= 10 and people % 5 = 0)
);
comment on table zimmet_data.published_people is
  'How many people asked in a quarter, by age and sex, to the nearest five; what would tell of fewer than ten is not there. Key 0: without a neighbourhood.';
create trigger published_people_is_append_only before delete or update or truncate on zimmet_data.published_people
  for each statement execute function zimmet_private.forbid_change();
select zimmet_private.guard_table('zimmet_data.published_people');

create function zimmet_private.counted_people(quarter date) returns table (
  part text, part_id int, parent_id int, age_band text, sex text, people bigint
)
language sql stable set search_path = '' as $$
  select p.part, p.part_id, p.parent_id, f.age_band, f.sex, count(*)
  from (
    select distinct on (r.citizen_id)
      s.directorate_id, r.subject_id, coalesce(r.neighbourhood_id, 0) as neighbourhood_id,
      zimmet_private.age_band(z.birth_year, r.registered_at) as age_band, coalesce(z.sex, 'unknown') as sex
    from zimmet_data.request r
    join zimmet_data.citizen z on z.id = r.citizen_id
    join zimmet_data.subject s on s.id = r.subject_id
    where r.registered_at >= quarter::timestamp at time zone 'Europe/Istanbul'
      and r.registered_at < (quarter + interval '3 months') at time zone 'Europe/Istanbul'
    order by r.citizen_id, r.registered_at, r.id
  ) f
  cross join lateral (values
    ('all', 0, null), ('directorate', f.directorate_id, 0), ('neighbourhood', f.neighbourhood_id, 0),
    ('subject', f.subject_id, f.directorate_id)
  ) as p (part, part_id, parent_id)
  group by 1, 2, 3, 4, 5
$$;
comment on function zimmet_private.counted_people(date) is
  'People by age and sex of all, of directorates and neighbourhoods (parts of all) and of subjects (parts of their directorate): each once, by his first request of the quarter, so that the parts of a whole add up to it.';

create function zimmet_private.tellable_people(quarter date) returns table (
  part text, part_id int, age_band text, sex text, people bigint
)
language sql stable set search_path = '' as $$
  with counted as (
    select c.*, min(c.people) over parts as fewest, row_number() over upwards as place,
      coalesce(sum(c.people) over (upwards rows between unbounded preceding and 1 preceding), 0) as below
    from zimmet_private.counted_people(quarter) c
    window parts as (partition by c.part, c.parent_id, c.age_band, c.sex),
      upwards as (partition by c.part, c.parent_id, c.age_band, c.sex order by c.people, c.part_id)
  ), safe as (
    -- Where one part is small, the smallest are kept back until they are two and ten people together.
    select c.* from counted c
    where c.people >= zimmet_private.fewest()
      and (c.fewest >= zimmet_private.fewest() or (c.place > 2 and c.below >= zimmet_private.fewest()))
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
comment on function zimmet_private.tellable_people(date) is
  'Those counts of a quarter from which none below ten follows: a part is told only with its whole, and what is kept back of a whole is nothing, or two parts and ten people at least.';

create function zimmet_private.check_overseeing() returns void
language plpgsql stable set search_path = '' as $$
begin
  if zimmet_private.figures_for() is not null then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'read_demographics'));
  end if;
end
$$;
comment on function zimmet_private.check_overseeing() is 'Refuses (ZM003) whoever does not oversee all directorates.';

create function zimmet.publish_people(quarter date) returns void
language plpgsql volatile security definer set search_path = '' as $$
begin
  perform zimmet_private.check_overseeing();
  if quarter is null or quarter <> date_trunc('quarter', quarter) or quarter < date '2000-01-01'
    or (quarter + interval '3 months') at time zone 'Europe/Istanbul' > statement_timestamp()
  then
    perform zimmet_private.refuse('ZM081', jsonb_build_object('field', 'quarter'));
  elsif exists (select from zimmet_data.publication p where p.quarter = publish_people.quarter) then
    return;
  end if;
  insert into zimmet_data.publication (quarter, staff_id) values (quarter, zimmet_private.my_staff_id())
  on conflict on constraint publication_is_identified do nothing;
  if found then
    insert into zimmet_data.published_people (quarter, part, part_id, age_band, sex, people)
    select publish_people.quarter, t.part, t.part_id, t.age_band, t.sex, (t.people + 2) / 5 * 5
    from zimmet_private.tellable_people(publish_people.quarter) t;
  end if;
end
$$;
comment on function zimmet.publish_people(date) is
  'Counts once and for all who asked in a quarter that has ended (its first day); demographics tells it in later transactions.';

drop function zimmet.demographics(jsonb);
drop function zimmet_private.exact_demographics(jsonb);
create function zimmet.demographics(quarter date, part text, part_id int) returns table (age_band text, sex text, people int)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.check_overseeing();
  if part is null or part_id is null or part not in ('all', 'directorate', 'subject', 'neighbourhood') then
    perform zimmet_private.refuse('ZM081', jsonb_build_object('field', 'part'));
  elsif not exists (
    select from zimmet_data.publication p
    where p.quarter = demographics.quarter and p.xid is distinct from pg_current_xact_id_if_assigned())
  then
    perform zimmet_private.refuse('ZM081', jsonb_build_object('field', 'quarter'));
  end if;
  return query
    select p.age_band, p.sex, p.people from zimmet_data.published_people p
    where (p.quarter, p.part, p.part_id) = (demographics.quarter, demographics.part, demographics.part_id)
    order by 1, 2;
end
$$;
comment on function zimmet.demographics(date, text, int) is
  'How many people asked in a published quarter, by age and sex, to the nearest five: of all (key 0), of a directorate, subject or neighbourhood; for overseers.';
grant execute on function zimmet.publish_people(date), zimmet.demographics(date, text, int) to zimmet_staff;
