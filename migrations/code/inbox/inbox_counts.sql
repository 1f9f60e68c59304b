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
    when zimmet_private.sees_all() then array(select d.id from zimmet_data.directorate d)
    else zimmet_private.my_directorates()
  end;
  if directorate_id is not null then
    desks := case when directorate_id = any (desks) then array[directorate_id] else '{}' end;
  end if;
  return (
    select jsonb_build_object(
      'new', coalesce(sum(k.requests) filter (where k.new), 0),
      'open', coalesce(sum(k.requests), 0),
      'waiting', coalesce(sum(k.requests) filter (where k.waiting), 0),
      'to_verify', coalesce(sum(k.requests) filter (where k.to_verify), 0),
      -- By the index of the clerk: an indexed condition on the desks would take theirs.
      'mine', (
        select count(*) from zimmet_data.request r
        where r.is_open and zimmet_private.is_mine(r.state, r.clerk_id, me) and array[r.directorate_id] <@ desks))
    from zimmet_private.cohort_now_tally k
    where k.directorate_id = any (desks));
end
$$;
comment on function zimmet.inbox_counts(int) is
  'The badges of the inbox (new, mine, open, waiting, to_verify): what the measures of these names count, of the person''s directorates, for agents and overseers of all.';
grant execute on function zimmet.inbox_counts(int) to zimmet_staff;
