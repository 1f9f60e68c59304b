create or replace function zimmet_private.worked_for(staff_id int, directorate_id int, at timestamptz) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select from zimmet_data.membership m where m.staff_id = $1 and m.directorate_id = $2 and m.period @> $3)
$$;
comment on function zimmet_private.worked_for(int, int, timestamptz) is 'Whether somebody worked for a directorate at an instant.';
