create or replace view zimmet_private.contact_fault as
  select coalesce(c.request_id, h.request_id) as request_id, h.entry, f.fault
  from zimmet_data.contact c
  full join (select x.* from zimmet_data.history x where x.act = 'log_contact' and x.details ->> 'reached' = 'true') h
    on h.request_id = c.request_id and h.at = c.at
  left join zimmet_data.history l on h.entry is null and l.request_id = c.request_id and l.at = c.at and l.act = 'log_contact'
  cross join lateral (
    values
      (case when c.request_id is null then 'row missing' end),
      (case when h.entry is null and (l.entry is null or l.details ->> 'reached' = 'false') then 'row without an act' end),
      (case when c.staff_id <> coalesce(h.staff_id, l.staff_id) then 'staff differs' end),
      (case when c.note_id::text <> coalesce(h.details, l.details) ->> 'noteId' then 'note differs' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.contact_fault is 'Contacts that the history does not bear out.';
