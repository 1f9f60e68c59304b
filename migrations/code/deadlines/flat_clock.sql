create or replace view zimmet_private.flat_clock as
  select c.calendar_id,
    -- Concatenating unpacks an array, once; read from its table it is unpacked at every search.
    c.starts || '{}'::double precision[] as starts, c.ends || '{}'::double precision[] as ends,
    c.worked_before || '{}'::double precision[] as worked_before, c.days || '{}'::double precision[] as days,
    c.day_ends || '{}'::double precision[] as day_ends
  from zimmet_data.work_clock c;
comment on view zimmet_private.flat_clock is 'The clocks for many questions at once, to be materialized by the query that asks them.';
