create or replace function zimmet_private.hold_again(inout r zimmet_data.request, back zimmet_data.way_back)
language plpgsql volatile set search_path = '' as $$
begin
  insert into zimmet_data.hold_period (request_id, since, until, reason_id, words, held_by, stops_clock, stops_promise)
  select h.request_id, r.changed_at, h.until, h.reason_id, h.words, h.held_by, h.stops_clock, h.stops_promise
  from zimmet_data.hold_period h
  where h.request_id = r.id and h.until = back.held_until
  order by h.since desc limit 1;
  r.held_until := back.held_until;
  r.hold_reason_id := back.hold_reason_id;
end
$$;
comment on function zimmet_private.hold_again(zimmet_data.request, zimmet_data.way_back) is
  'The hold that an act ended goes on to its date when the act is taken back.';
