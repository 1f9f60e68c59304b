-- The years a calendar is known for move on with time: nobody has to remember it, nothing runs at night.
create function zimmet_private.add_fixed_holidays(until_year int) returns void
language sql volatile set search_path = '' as $$
  insert into zimmet_data.day_off (kind, name, period)
  select 'holiday', h.name, h.period
  from (
    select max(extract(year from lower(o.period) at time zone 'Europe/Istanbul'))::int as last_year
    from zimmet_data.day_off o
    where o.kind = 'holiday'
  ) as known
  cross join lateral zimmet_private.fixed_holidays(known.last_year + 1, until_year) h
$$;
comment on function zimmet_private.add_fixed_holidays(int) is
  'The fixed holidays of the years that have none yet. Religious days of those years come with a later step, once they are published.';

create function zimmet_private.extend_horizon(asked timestamptz default clock_timestamp()) returns void
language plpgsql volatile set search_path = '' as $$
declare
  until_day date := make_date(extract(year from asked at time zone 'Europe/Istanbul')::int + 5, 1, 1);
begin
  -- Two years are longer than any target; usually there is nothing to do.
  if not exists (
    select from zimmet_data.work_clock c where to_timestamp(c.until_second) < asked + interval '2 years')
  then
    return;
  end if;
  lock table zimmet_data.day_off in share row exclusive mode;
  perform zimmet_private.add_fixed_holidays(extract(year from until_day)::int - 1);
  perform zimmet_private.build_clock(
    c.calendar_id, (to_timestamp(c.from_second) at time zone 'Europe/Istanbul')::date, until_day)
  from zimmet_data.work_clock c
  where to_timestamp(c.until_second) < asked + interval '2 years';
end
$$;
comment on function zimmet_private.extend_horizon(timestamptz) is
  'Builds the clocks on for five years where they end within two. Called by every registration.';

create or replace function zimmet_private.promise(inout r zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
declare
  resolution zimmet_data.target := zimmet_private.target_of('resolution', r.subject_id, r.priority);
  contact zimmet_data.target := zimmet_private.target_of('first_contact', r.subject_id, r.priority);
begin
  perform zimmet_private.extend_horizon();
  select d.calendar_id into r.calendar_id
  from zimmet_data.subject s
  join zimmet_data.directorate d on d.id = s.directorate_id
  where s.id = r.subject_id;
  r.target_unit := resolution.unit;
  r.target_amount := resolution.amount;
  r.contact_unit := contact.unit;
  r.contact_amount := contact.amount;
end
$$;
