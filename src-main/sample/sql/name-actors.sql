create view zimmet_sample.life_by as
select l.*,
  case when l.accepted_at is null and l.is_assigned then l.director_id else l.clerk_id end as taken_by,
  case when l.route = 'handed' then l.first_clerk_id else l.desk_clerk_id end as mover_id
from (select x.*, zimmet_sample.dice(x.i, 120) < 0.45 as is_assigned from zimmet_sample.life x) l;
