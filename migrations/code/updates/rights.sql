-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.update_order for all to zimmet_owner using (true) with check (true);
create policy supervisors_read on zimmet_data.update_order for select to zimmet_staff using ((select zimmet_private.supervises()));
grant select on zimmet_data.update_order to zimmet_staff;

create policy owner_does_all on zimmet_data.update_machine for all to zimmet_owner using (true) with check (true);
create policy supervisors_read on zimmet_data.update_machine for select to zimmet_staff using ((select zimmet_private.supervises()));
grant select on zimmet_data.update_machine to zimmet_staff;

create policy owner_does_all on zimmet_data.update_release for all to zimmet_owner using (true) with check (true);
create policy supervisors_read on zimmet_data.update_release for select to zimmet_staff using ((select zimmet_private.supervises()));
grant select on zimmet_data.update_release to zimmet_staff;

create policy owner_does_all on zimmet_data.update_run for all to zimmet_owner using (true) with check (true);
