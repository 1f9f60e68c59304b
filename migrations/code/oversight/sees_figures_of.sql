create or replace function zimmet_private.sees_figures_of(part text, part_id int) returns boolean
language sql stable security definer parallel safe set search_path = '' as $$
  select coalesce(case zimmet_private.my_post()
    when 'overseer' then true
    when 'director' then part = 'directorate' and part_id = any (zimmet_private.my_directorates())
    when 'clerk' then part = 'directorate' and part_id = any (zimmet_private.my_directorates())
  end, false)
$$;
comment on function zimmet_private.sees_figures_of(text, int) is 'Whether kept figures of a part are the person''s to see, as figures_for says of counted ones.';
grant execute on function zimmet_private.sees_figures_of(text, int) to zimmet_staff;
