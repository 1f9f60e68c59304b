create or replace function zimmet_private.staff_effect(held int[], freed int[]) returns jsonb
language sql volatile set search_path = '' as $$
  select jsonb_build_object(
    'freed', cardinality(freed),
    'overdue', (
      select count(*) from zimmet_data.request r
      where r.id = any (freed) and zimmet_private.is_unsolved(r.state) and r.due_at < zimmet_private.present()),
    'byDirectorate', (
      select coalesce(jsonb_agg(jsonb_build_object('directorateId', g.directorate_id, 'count', g.count) order by g.count desc, g.directorate_id), '[]')
      from (select r.directorate_id, count(*) as count from zimmet_data.request r where r.id = any (freed) group by r.directorate_id) g),
    'withoutDirector', (
      select coalesce(jsonb_agg(d.id order by d.id), '[]') from zimmet_data.directorate d
      where d.id = any (held) and d.is_active and not exists (
        select from zimmet_data.membership m join zimmet_data.staff s on s.id = m.staff_id and s.post = 'director'
        where m.directorate_id = d.id and zimmet_private.works_at(m.staff_id, d.id))),
    'withoutStaff', (
      select coalesce(jsonb_agg(d.id order by d.id), '[]') from zimmet_data.directorate d
      where d.id = any (held) and d.is_active and not exists (
        select from zimmet_data.membership m where m.directorate_id = d.id and zimmet_private.works_at(m.staff_id, d.id))),
    'takesTwo', false)
$$;
comment on function zimmet_private.staff_effect(int[], int[]) is
  'In short what a change of somebody''s post did: the requests it freed, how many are late, and which of his directorates have nobody now.';
