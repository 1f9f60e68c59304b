create or replace function zimmet_private.decide_pause() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  new.stops_clock := coalesce(
    new.stops_clock, (select x.pauses_clock from zimmet_data.hold_reason x where x.id = new.reason_id));
  new.stops_promise := coalesce(new.stops_promise, new.stops_clock);
  return new;
end
$$;
comment on function zimmet_private.decide_pause() is 'A hold told without it pauses as its reason does.';
