create or replace function zimmet_private.may_stand_in(deputy int, person int) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from zimmet_data.membership m
    where m.staff_id = person and m.period @> clock_timestamp() and zimmet_private.works_at(deputy, m.directorate_id))
$$;
comment on function zimmet_private.may_stand_in(int, int) is 'Whether two people work for one directorate: then one may stand in for the other there.';
