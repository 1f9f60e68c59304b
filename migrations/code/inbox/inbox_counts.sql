create or replace function zimmet.inbox_counts(directorate_id int default null) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  post text := zimmet_private.my_post();
  me int := zimmet_private.my_staff_id();
  desks int[];
begin
  if post is null or post = 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'read_inbox'));
  end if;
  desks := case
    when post in ('clerk', 'director') then zimmet_private.my_directorates()
    else array(select d.id from zimmet_data.directorate d)
  end;
  if directorate_id is not null then
    desks := case when directorate_id = any (desks) then array[directorate_id] else '{}' end;
  end if;
  return (
    with told as (
      select t.state, t.requests, 0 as waiting from zimmet_data.open_tally t where t.directorate_id = any (desks)
      union all
      select r.state, 1, (r.held_until > now())::int
      from zimmet_data.request r
      where r.is_open and r.held_until is not null and r.directorate_id = any (desks)
    )
    select jsonb_build_object(
      'new', coalesce(sum(t.requests) filter (where t.state = 'new'), 0),
      'open', coalesce(sum(t.requests), 0),
      'waiting', coalesce(sum(t.waiting) filter (where t.state = 'in_work'), 0),
      'to_verify', coalesce(sum(t.requests) filter (where t.state in ('proposed', 'resolved')), 0),
      -- Whatever of one's own work is not done yet. By the index of the clerk: an indexed condition on the desks would take theirs.
      'mine', (
        select count(*) from zimmet_data.request r
        where r.is_open and r.clerk_id = me and r.state in ('new', 'in_work') and array[r.directorate_id] <@ desks))
    from told t);
end
$$;
comment on function zimmet.inbox_counts(int) is
  'The badges of the inbox (new, mine, open, waiting, to_verify): what the measures of these names count, of the person''s directorates, for agents and overseers of all.';
grant execute on function zimmet.inbox_counts(int) to zimmet_staff;
