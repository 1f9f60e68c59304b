create table zimmet_sample.step (
  request_id int not null, entry int not null, at timestamptz not null, staff_id int not null, act text not null,
  details jsonb not null, version int not null
) partition by list (entry);
create table zimmet_sample.tip (request_id int not null, entry int not null, hash bytea not null) partition by list (entry);
do $$
begin
  for n in 1 .. (select max(e.entries) from (select count(*) as entries from zimmet_sample.event group by request_id) e) loop
    execute format('create unlogged table zimmet_sample.step_%s partition of zimmet_sample.step for values in (%s)', n, n);
    execute format('create unlogged table zimmet_sample.tip_%s partition of zimmet_sample.tip for values in (%s)', n, n);
  end loop;
end
$$;
insert into zimmet_sample.step (request_id, entry, at, staff_id, act, details, version)
select e.request_id, row_number() over life, e.at, e.staff_id, e.act, e.details, count(*) filter (where e.changes) over life
from zimmet_sample.event e
window life as (partition by e.request_id order by e.at rows unbounded preceding);
drop table zimmet_sample.event;
analyze zimmet_sample.step;
