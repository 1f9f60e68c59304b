-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.target for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.target for select to zimmet_staff using (true);
grant select on zimmet_data.target to zimmet_staff;

create policy owner_does_all on zimmet_data.legal_basis for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.legal_basis for select to zimmet_staff using (true);
grant select on zimmet_data.legal_basis to zimmet_staff;

create policy owner_does_all on zimmet_data.extension for all to zimmet_owner using (true) with check (true);
create policy staff_sees_with_request on zimmet_data.extension for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.extension to zimmet_staff;

create policy owner_does_all on zimmet_data.legal_stage for all to zimmet_owner using (true) with check (true);
create policy staff_sees_with_request on zimmet_data.legal_stage for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.legal_stage to zimmet_staff;
