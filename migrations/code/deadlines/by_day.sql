create or replace function zimmet_private.by_day(part tstzrange) returns setof tstzrange
language sql stable set search_path = '' as $$
  select part * tstzrange(d.midnight, d.midnight + interval '24 hours')
  from generate_series(date_trunc('day', lower(part), zimmet_private.zone()), upper(part), interval '24 hours', zimmet_private.zone()) as d (midnight)
  where part && tstzrange(d.midnight, d.midnight + interval '24 hours')
$$;
comment on function zimmet_private.by_day(tstzrange) is 'Cuts a stretch at each local midnight.';
