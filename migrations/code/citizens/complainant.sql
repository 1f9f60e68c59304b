create or replace view zimmet.complainant with (security_invoker) as
  select
    c.id, c.request_id, c.citizen_id, z.masked_name as name, z.masked_phone as phone, c.at, c.staff_id,
    j.number as joined_number
  from zimmet_data.complainant c
  left join zimmet_data.citizen z on z.id = c.citizen_id
  left join zimmet_data.request j on j.id = c.joined_request_id
  where c.left_at is null;
grant select on zimmet.complainant to zimmet_staff;
