create or replace function zimmet.inbox_counts(directorate_id int default null) returns jsonb
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  desks int[] := zimmet_private.inbox_desks(directorate_id);
begin
  return (
    select jsonb_build_object(
      'new', coalesce(sum(k.new), 0),
      'open', coalesce(sum(k.requests), 0),
      'waiting', coalesce(sum(k.waiting), 0),
      'to_verify', coalesce(sum(k.to_verify), 0),
      'mine', zimmet_private.mine_among(desks))
    from zimmet_private.cohort_now_tally k
    where k.directorate_id = any (desks));
end
$$;
comment on function zimmet.inbox_counts(int) is
  'The badges of the inbox (new, mine, open, waiting, to_verify): what the measures of these names count, of the person''s directorates, for agents and overseers of all.';
grant execute on function zimmet.inbox_counts(int) to zimmet_staff;
