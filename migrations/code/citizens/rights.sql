-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.citizen for all to zimmet_owner using (true) with check (true);
-- The masked columns of a citizen are seen with a request he is part of.
create policy staff_sees_with_request on zimmet_data.citizen for select to zimmet_staff using (
  exists (select from zimmet_data.request r where r.citizen_id = citizen.id)
  or exists (select from zimmet_data.complainant c where c.citizen_id = citizen.id)
);
grant select (id, masked_name, masked_phone) on zimmet_data.citizen to zimmet_staff;

create policy owner_does_all on zimmet_data.complainant for all to zimmet_owner using (true) with check (true);
create policy staff_sees_with_request on zimmet_data.complainant for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.complainant to zimmet_staff;

create policy owner_does_all on zimmet_data.disclosure for all to zimmet_owner using (true) with check (true);
create policy staff_sees_with_request on zimmet_data.disclosure for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.disclosure to zimmet_staff;

create policy owner_does_all on zimmet_data.contact for all to zimmet_owner using (true) with check (true);
create policy staff_sees_with_request on zimmet_data.contact for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.contact to zimmet_staff;
