create or replace function zimmet_private.keep_hold_reason(was zimmet_data.hold_reason, told jsonb, name text) returns int
language plpgsql volatile set search_path = '' as $$
declare
  pauses boolean := zimmet_private.told_flag(told, 'pausesClock', was.pauses_clock);
  longest int := zimmet_private.told_number(told, 'longestDays', was.longest_days);
  is_offered boolean := zimmet_private.told_flag(told, 'isActive', coalesce(was.is_active, true));
  new_id int;
begin
  -- A clock that stopped for it would not have stopped, or the other way round: another effect is another reason.
  if pauses is null or pauses <> coalesce(was.pauses_clock, pauses) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'pausesClock'));
  elsif longest is null or longest not between 1 and 365 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'longestDays'));
  elsif not is_offered and not exists (select from zimmet_data.hold_reason x where x.is_active and x.id <> was.id) then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'isActive'));
  end if;
  if was.id is null then
    insert into zimmet_data.hold_reason (name, position, pauses_clock, longest_days)
    values (keep_hold_reason.name, (select coalesce(max(x.position), 0) + 1 from zimmet_data.hold_reason x), pauses, longest)
    returning id into new_id;
    return new_id;
  end if;
  update zimmet_data.hold_reason x set name = keep_hold_reason.name, longest_days = longest, is_active = is_offered where x.id = was.id;
  return was.id;
end
$$;
comment on function zimmet_private.keep_hold_reason(zimmet_data.hold_reason, jsonb, text) is
  'What work may wait for, as told; whether the clock stops for it is said once.';
