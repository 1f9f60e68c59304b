create or replace function zimmet.inbox_total(tab text, directorate_id int default null) returns bigint
language plpgsql stable security definer set search_path = '' set plan_cache_mode = force_generic_plan as $$
declare
  desks int[] := zimmet_private.inbox_desks(directorate_id);
begin
  if tab is null or tab not in ('new', 'mine', 'open', 'waiting', 'to_verify') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'tab'));
  elsif tab = 'mine' then
    return zimmet_private.mine_among(desks);
  end if;
  return (
    select coalesce(sum(case tab when 'new' then k.new when 'waiting' then k.waiting when 'to_verify' then k.to_verify else k.requests end), 0)
    from zimmet_private.cohort_now_tally k
    where k.directorate_id = any (desks));
end
$$;
comment on function zimmet.inbox_total(text, int) is 'One of the badges of the inbox alone: how many rows its list has. As zimmet.inbox_counts counts it.';
grant execute on function zimmet.inbox_total(text,int) to zimmet_staff;
