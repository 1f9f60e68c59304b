// The workbench: a schema of its own in which the sample is planned, thrown away when the rows stand in their tables.
// Chance is a hash of the row's index, so that the same `now` makes the same municipality.

export const makeWorkbench = `
create schema zimmet_sample;

create function zimmet_sample.dice(i bigint, salt int) returns double precision
language sql immutable parallel safe
return (hashint8extended(i, salt) & 2147483647) / 2147483648.0::double precision;

create function zimmet_sample.wait(i bigint, salt int, mean_hours double precision) returns interval
language sql immutable parallel safe
return make_interval(secs => 180 + 3600 * mean_hours
  * least(-ln(1 - zimmet_sample.dice(i, salt)), 5) * case when zimmet_sample.dice(i, salt + 1000) < 0.05 then 5 else 1 end);

create function zimmet_sample.pick(words text[], i bigint, salt int) returns text
language sql immutable parallel safe
return words[1 + floor(zimmet_sample.dice(i, salt) * cardinality(words))::int];

-- The same instant within office hours, else the next morning; the session's time zone is Istanbul.
create function zimmet_sample.office(at timestamptz, i bigint, salt int, last_day int) returns timestamptz
language sql stable parallel safe
return case
  when date_part('isodow', at) <= last_day and date_part('hour', at) between 8 and 16 then at
  when date_part('isodow', at) <= last_day and date_part('hour', at) < 8
    then date_trunc('day', at) + make_interval(secs => 28800 + 10800 * zimmet_sample.dice(i, salt + 2000))
  else date_trunc('day', at) + make_interval(
    days => case when date_part('isodow', at) >= last_day then 8 - date_part('isodow', at)::int else 1 end,
    secs => 28800 + 10800 * zimmet_sample.dice(i, salt + 2000))
end;

create unlogged table zimmet_sample.said (kind text primary key, words text[] not null);
create unlogged table zimmet_sample.pace (directorate_id int primary key, hours double precision not null, last_day int not null);
create unlogged table zimmet_sample.topic (
  subject_id int primary key, weight int not null, done text not null, institution_id int, mistaken_for int, told text[] not null
);
create unlogged table zimmet_sample.place (neighbourhood_id int primary key, weight int not null);
create unlogged table zimmet_sample.way (channel_id int primary key, weight int not null);
create unlogged table zimmet_sample.picture (
  place int generated always as identity, name text not null, shows text not null, hash bytea not null, media_type text not null, bytes int not null
);
`

/** Weighted choices as a thousand slots each, and people and streets numbered within their directorate or neighbourhood. */
export const makeSlots = `
create unlogged table zimmet_sample.slot as
with weighted (kind, id, weight) as (
  select 'subject', t.subject_id, t.weight from zimmet_sample.topic t
  union all select 'place', p.neighbourhood_id, p.weight from zimmet_sample.place p
  union all select 'way', w.channel_id, w.weight from zimmet_sample.way w
), ranged as (
  select w.kind, w.id,
    1.0 * sum(w.weight) over (partition by w.kind order by w.id) / sum(w.weight) over (partition by w.kind) as upto,
    1.0 * w.weight / sum(w.weight) over (partition by w.kind) as share
  from weighted w
)
select r.kind, n as slot, r.id
from ranged r, generate_series(ceil((r.upto - r.share) * 2000 - 0.5)::int, ceil(r.upto * 2000 - 0.5)::int - 1) n;

create unlogged table zimmet_sample.crew as
select m.directorate_id, s.post, s.id as staff_id,
  row_number() over (partition by m.directorate_id, s.post order by s.id) - 1 as place,
  count(*) over (partition by m.directorate_id, s.post) as size
from zimmet_data.staff s
join zimmet_data.membership m on m.staff_id = s.id
union all
select 0, s.post, s.id, row_number() over (partition by s.post order by s.id) - 1, count(*) over (partition by s.post)
from zimmet_data.staff s
where s.post in ('agent', 'overseer');

create unlogged table zimmet_sample.road as
select t.neighbourhood_id, t.id as street_id,
  row_number() over (partition by t.neighbourhood_id order by t.id) - 1 as place,
  count(*) over (partition by t.neighbourhood_id) as size
from zimmet_data.street t;

analyze zimmet_sample.slot, zimmet_sample.crew, zimmet_sample.road;
`

/** So many citizens; T.C. numbers pass both check digits, phones stand in 0500, which no operator has. */
export const makeCitizens = (count: number): string => `
insert into zimmet_data.citizen (id, full_name, phone, national_id, address, birth_year, sex) overriding system value
select c.id, c.full_name,
  case when zimmet_sample.dice(c.id, 3) < 0.94
    then '+90500' || lpad((c.id::bigint * 7919 % ${10 ** Math.max(4, String(count).length)})::text, 7, '0') end,
  case when zimmet_sample.dice(c.id, 4) < 0.55 then c.nine || c.tenth || (c.total + c.tenth) % 10 end,
  null,
  case when zimmet_sample.dice(c.id, 5) < 0.6 then 1942 + floor(zimmet_sample.dice(c.id, 6) * 64)::int end,
  c.sex
from (
  select n.id, n.sex, n.full_name, n.nine, d.total,
    (7 * (x[1] + x[3] + x[5] + x[7] + x[9]) - (x[2] + x[4] + x[6] + x[8]) + 100) % 10 as tenth
  from (
    select g::int as id, case when zimmet_sample.dice(g, 7) < 0.54 then 'female' else 'male' end as sex,
      zimmet_sample.pick(
        (select s.words from zimmet_sample.said s
         where s.kind = case when zimmet_sample.dice(g, 7) < 0.54 then 'womensNames' else 'mensNames' end), g, 8)
        || ' ' || zimmet_sample.pick((select s.words from zimmet_sample.said s where s.kind = 'surnames'), g, 9) as full_name,
      (100000000 + floor(zimmet_sample.dice(g, 10) * 899999999)::bigint)::text as nine
    from generate_series(1::bigint, ${count}) g
  ) n
  cross join lateral (select string_to_array(n.nine, null)::int[] as x) v
  cross join lateral (select x[1] + x[2] + x[3] + x[4] + x[5] + x[6] + x[7] + x[8] + x[9] as total) d
) c;
`
