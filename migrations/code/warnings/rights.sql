-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.escalation_step for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.escalation_step for select to zimmet_staff using (true);
grant select on zimmet_data.escalation_step to zimmet_staff;

create policy owner_does_all on zimmet_data.warning for all to zimmet_owner using (true) with check (true);
create policy staff_sees_with_request on zimmet_data.warning for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.warning to zimmet_staff;

create policy owner_does_all on zimmet_data.told_warnings for all to zimmet_owner using (true) with check (true);
