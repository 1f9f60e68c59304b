create or replace view zimmet_private.registration_fault as
  select (c.answer ->> 'requestId')::int as request_id, null::int as entry, f.fault
  from zimmet_data.command c
  left join zimmet_data.request r on r.id = (c.answer ->> 'requestId')::int
  left join zimmet_data.history h on h.request_id = r.id and h.entry = 1
  cross join lateral (
    values
      (case when r.id is null then 'request removed' end),
      (case when r.number <> c.answer ->> 'number' then 'number differs' end),
      (case when h.staff_id <> c.staff_id or h.act <> 'register' then 'registration differs' end)
  ) as f (fault)
  where c.act = 'register' and c.answer ? 'requestId' and f.fault is not null;
comment on view zimmet_private.registration_fault is 'Requests that were registered and are no more, or not as it was answered then.';
