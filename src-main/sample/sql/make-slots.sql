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
