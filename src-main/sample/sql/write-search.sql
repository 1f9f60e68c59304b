insert into zimmet_data.request_words (request_id, search, registered_at, held_by)
select r.id, zimmet.fold(concat_ws(' ', r.description, q.name, p.name, t.name || ' ' || t.kind)), r.registered_at, r.held_by
from zimmet_data.request r
join zimmet_data.subject q on q.id = r.subject_id
left join zimmet_data.neighbourhood p on p.id = r.neighbourhood_id
left join zimmet_data.street t on t.id = r.street_id
order by r.registered_at, r.id
