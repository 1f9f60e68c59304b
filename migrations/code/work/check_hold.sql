create or replace function zimmet_private.check_hold(reason_id int, until timestamptz, at timestamptz) returns void
language plpgsql stable set search_path = '' as $$
declare
  longest int := (select h.longest_days from zimmet_data.hold_reason h where h.id = reason_id and h.is_active);
begin
  if longest is null then
    perform zimmet_private.refuse(case when reason_id is null then 'ZM008' else 'ZM023' end,
      jsonb_build_object('field', 'reasonId'));
  elsif until is null or until <= at or not isfinite(until) then
    perform zimmet_private.refuse('ZM014', jsonb_build_object('field', 'until'));
  elsif until > at + make_interval(days => longest) and zimmet_private.my_post() <> 'director' then
    perform zimmet_private.refuse('ZM014', jsonb_build_object('field', 'until', 'longestDays', longest));
  end if;
  perform zimmet_private.refuse_outside_horizon(until, 'until');
end
$$;
comment on function zimmet_private.check_hold(int, timestamptz, timestamptz) is
  'Refuses a hold without a reason, into the past, or longer than its reason allows unless the director asks.';
