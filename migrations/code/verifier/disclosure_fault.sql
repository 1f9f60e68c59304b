create or replace view zimmet_private.disclosure_fault as
  select coalesce(d.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.disclosure d
  full join (select x.* from zimmet_data.history x where x.act = 'reveal') h on h.request_id = d.request_id and h.at = d.at
  left join zimmet_data.command c on c.id = d.command_id
  cross join lateral (
    values
      (case when d.request_id is null then 'row missing' end),
      (case when h.request_id is null then 'row without an act' end),
      (case when d.staff_id <> h.staff_id then 'staff differs' end),
      (case when d.citizen_id::text <> h.details ->> 'citizenId' then 'citizen differs' end),
      (case when d.reason_id::text <> h.details ->> 'reasonId' then 'reason differs' end),
      (case when h.request_id is not null and d.request_id is not null
        and encode(sha256(convert_to(d.words, 'UTF8')), 'hex') is distinct from h.details ->> 'wordsHash' then 'words differ' end),
      (case when c.act <> 'reveal' or c.staff_id <> d.staff_id or c.answer ->> 'requestId' <> d.request_id::text then 'command differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.disclosure_fault is 'Looks at personal data that the history does not bear out.';
