-- A complainant came by an act of his own, with a request joined, or with one joined to that one: then as he stands there.
create or replace view zimmet_private.complainant_fault as
  select c.request_id, h.entry, f.fault
  from zimmet_data.complainant c
  left join zimmet_data.history h on h.request_id = c.request_id and h.at = c.at
  left join zimmet_data.request j on j.id = c.joined_request_id
  cross join lateral (
    values
      (case when h.entry is null and not exists (
        select from zimmet_data.history g
        join zimmet_data.complainant t on t.request_id::text = g.details ->> 'requestId' and t.at = c.at and t.staff_id = c.staff_id
          and t.citizen_id is not distinct from c.citizen_id and coalesce(t.joined_request_id, t.request_id) in (c.joined_request_id, t.request_id)
        where g.request_id = c.request_id and g.act = 'join_into') then 'row without an act' end),
      (case when c.staff_id <> h.staff_id then 'staff differs' end),
      (case when h.act = 'add_complainant' and (c.citizen_id::text is distinct from h.details ->> 'citizenId' or c.joined_request_id is not null)
        then 'citizen differs' end),
      (case when h.act = 'join_into' and c.joined_request_id::text is distinct from h.details ->> 'requestId' then 'joined request differs' end),
      (case when h.act = 'join_into' and c.citizen_id is distinct from j.citizen_id then 'citizen differs' end)
  ) as f (fault)
  where f.fault is not null
  union all
  select h.request_id, h.entry, 'row missing'
  from zimmet_data.history h
  left join zimmet_private.unknown_entry u on u.request_id = h.request_id
  where h.act in ('add_complainant', 'join_into') and u.entry is null
    and not exists (select from zimmet_data.complainant c where c.request_id = h.request_id and c.at = h.at);
comment on view zimmet_private.complainant_fault is 'Complainants that the history does not bear out.';
