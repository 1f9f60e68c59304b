create or replace function zimmet_private.count_anew(directorate_id int, calendar_id int) returns void
language sql volatile set search_path = '' as $$
  with present as materialized (select zimmet_private.present() as at),
  recounted as (
    update zimmet_data.request r
    set calendar_id = $2
    from zimmet_data.subject s
    cross join present n
    where s.id = r.subject_id and s.directorate_id = $1 and r.closed_at is null and r.calendar_id <> $2
      and (r.due_at <= n.at) is not true
    returning r.id
  )
  insert into zimmet_data.change (request_id) select c.id from recounted c on conflict do nothing
$$;
comment on function zimmet_private.count_anew(int, int) is
  'Counts what is open of a directorate''s subjects on another calendar than the one it was promised on.';
