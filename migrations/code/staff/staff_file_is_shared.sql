create or replace function zimmet_private.staff_file_is_shared(acts jsonb) returns boolean
language sql stable set search_path = '' as $$
  select zimmet_private.second_person_is_there() and exists (
    select from jsonb_array_elements(acts) a
    left join zimmet_data.staff s on s.id = (a ->> 'staff_id')::int
    where case a ->> 'act'
      when 'enrol_staff' then zimmet_private.sees_all_as(a ->> 'post')
      when 'move_staff' then zimmet_private.sees_all_as(a ->> 'post') and a ->> 'post' is distinct from s.post
      when 'set_terms' then zimmet_private.sees_all_as(s.post) and zimmet_private.terms_differ(s, a)
      when 'reset_password' then zimmet_private.sees_all_as(s.post)
      else false
    end)
$$;
comment on function zimmet_private.staff_file_is_shared(jsonb) is
  'Whether a file of staff takes a second person: it gives somebody a post that sees all, its time or its password.';
