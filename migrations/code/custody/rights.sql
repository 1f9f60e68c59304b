-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.custody for all to zimmet_owner using (true) with check (true);
create policy staff_sees_with_request on zimmet_data.custody for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.custody to zimmet_staff;

create policy owner_does_all on zimmet_data.hold_period for all to zimmet_owner using (true) with check (true);
create policy staff_sees_with_request on zimmet_data.hold_period for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.hold_period to zimmet_staff;
