create unlogged table zimmet_sample.numbered as
select l.id, y.year, row_number() over (partition by y.year order by l.id)::int as running
from zimmet_sample.life l
cross join lateral (select extract(year from l.registered_at at time zone 'Europe/Istanbul')::int as year) y;
alter table zimmet_sample.numbered add primary key (id);
analyze zimmet_sample.numbered;
select setval(zimmet_private.running_numbers(n.year), max(n.running)) from zimmet_sample.numbered n group by n.year;
