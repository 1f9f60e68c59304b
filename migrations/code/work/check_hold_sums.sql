create or replace function zimmet_private.check_hold_sums(r zimmet_data.request, reason_id int, until timestamptz) returns void
language plpgsql stable set search_path = '' as $$
declare
  is_director boolean := zimmet_private.my_post() = 'director';
  longest int := (select h.longest_days from zimmet_data.hold_reason h where h.id = reason_id);
  most int := case when is_director then 20 else 10 end;
  held record;
begin
  select count(*) as holds,
    coalesce(sum(coalesce(h.ended_at, h.until) - h.since), '0') as whole,
    coalesce(sum(coalesce(h.ended_at, h.until) - h.since) filter (where h.reason_id = check_hold_sums.reason_id), '0') as for_reason
  into held from zimmet_data.hold_period h where h.request_id = r.id;
  if held.holds >= most then
    perform zimmet_private.refuse('ZM041', jsonb_build_object('field', 'reasonId', 'mostHolds', most));
  elsif not is_director and held.for_reason + (until - r.changed_at) > make_interval(days => longest) then
    perform zimmet_private.refuse('ZM041', jsonb_build_object('field', 'until', 'longestDays', longest));
  elsif held.whole + (until - r.changed_at) > interval '365 days' then
    perform zimmet_private.refuse('ZM041', jsonb_build_object('field', 'until', 'longestDays', 365));
  end if;
end
$$;
comment on function zimmet_private.check_hold_sums(zimmet_data.request, int, timestamptz) is
  'Refuses (ZM041) what together waits longer than its reason allows (the director: than a year), or for the eleventh time (his: the 21st).';
