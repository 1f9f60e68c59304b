-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.staff for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.staff for select to zimmet_staff using (true);
grant select on zimmet_data.staff to zimmet_staff;

create policy owner_does_all on zimmet_data.membership for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.membership for select to zimmet_staff using (true);
grant select on zimmet_data.membership to zimmet_staff;

create policy owner_does_all on zimmet_data.staff_change for all to zimmet_owner using (true) with check (true);
create policy supervisors_read on zimmet_data.staff_change for select to zimmet_staff
  using ((select zimmet_private.supervises()));
grant select on zimmet_data.staff_change to zimmet_staff;

create policy owner_does_all on zimmet_data.staff_notice for all to zimmet_owner using (true) with check (true);
create policy person_reads_own on zimmet_data.staff_notice for select to zimmet_staff using (zimmet_private.is_me(staff_id));
grant select on zimmet_data.staff_notice to zimmet_staff;
