create unlogged table zimmet_sample.story as
select l.id, c.current_subject_id,
  zimmet_sample.pick((select s.words from zimmet_sample.said s where s.kind = 'openings'), l.i, 81)
  || replace(replace(zimmet_sample.pick(t.descriptions, l.i, 82),
      '{yer}', coalesce(r.name || case when r.kind = 'sokak' and r.name !~ 'Sokak|Cadde' then ' Sokak'
        when r.kind = 'cadde' and r.name !~ 'Sokak|Cadde' then ' Caddesi'
        when r.kind = 'bulvar' then ' Bulvarı' else '' end, n.name || ' Mahallesi', 'Bizim sokak')),
      ' {kapi}', coalesce(' no: ' || l.door, ''))
  || zimmet_sample.pick((select s.words from zimmet_sample.said s where s.kind = 'closings'), l.i, 83) as description
from zimmet_sample.life l
cross join lateral (
  select case when l.handed_at is null then l.first_subject_id else l.subject_id end as current_subject_id offset 0) c
join zimmet_sample.topic t on t.subject_id = l.subject_id
left join zimmet_data.street r on r.id = l.street_id
left join zimmet_data.neighbourhood n on n.id = l.neighbourhood_id;
alter table zimmet_sample.story add primary key (id);
alter table zimmet_sample.life add primary key (id);
analyze zimmet_sample.story, zimmet_sample.life;
