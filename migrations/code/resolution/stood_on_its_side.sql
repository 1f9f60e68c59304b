create or replace function zimmet_private.stood_on_its_side(r zimmet_data.request) returns boolean
language sql stable set search_path = '' as $$
  with me as materialized (select zimmet_private.my_staff_id() as id),
  voice as materialized (
    select r.id, null::timestamptz as joined_at
    union all
    select j.request_id, j.at from zimmet_data.joining j where j.master_id = r.id and j.ended_at is null
  )
  select exists (
    select from zimmet_data.resolution s where s.request_id = r.id and s.staff_id = (select m.id from me m)
  ) or exists (
    select from zimmet_data.joining j
    where j.master_id = r.id and j.ended_at is null and (select m.id from me m) in (j.joined_by, j.proposed_by)
  ) or exists (
    select
    from voice v
    join zimmet_data.custody c on c.request_id = v.id
    join zimmet_data.membership m on m.staff_id = (select x.id from me x) and m.directorate_id = c.directorate_id
    where m.period && case
        when upper_inf(c.period) or c.ended_by_closing or upper(c.period) = v.joined_at or c.period @> v.joined_at then c.period
        when c.accepted_at is not null then tstzrange(c.accepted_at, upper(c.period))
        -- Came and went without being accepted: nobody worked on it there.
        else 'empty'::tstzrange
      end
  )
$$;
comment on function zimmet_private.stood_on_its_side(zimmet_data.request) is
  'Whether the signed-in person resolved it, joined something to it, or worked for a directorate while that held it, accepted it, or held what was joined to it.';
