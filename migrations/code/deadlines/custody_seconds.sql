create or replace function zimmet_private.custody_seconds(asked_request_id int, period tstzrange) returns bigint
language sql stable security definer set search_path = '' as $$
  select
    zimmet_private.worked_at(k.starts, k.ends, k.worked_before,
      zimmet_private.second_of(coalesce(upper(period), clock_timestamp())))
    - zimmet_private.worked_at(k.starts, k.ends, k.worked_before, zimmet_private.second_of(lower(period)))
  from zimmet_data.request r
  join zimmet_data.work_clock k on k.calendar_id = r.calendar_id and k.from_second <= zimmet_private.second_of(lower(period))
  where r.id = asked_request_id
$$;
comment on function zimmet_private.custody_seconds(int, tstzrange) is
  'Working seconds of a custody on the request''s own calendar, so that the parts of a ledger add up to the whole.';
grant execute on function zimmet_private.custody_seconds(int,tstzrange) to zimmet_staff;
