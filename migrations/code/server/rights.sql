-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.clock_confirmation for all to zimmet_owner using (true) with check (true);

create policy owner_does_all on zimmet_data.quota for all to zimmet_owner using (true) with check (true);
create policy supervisors_read on zimmet_data.quota for select to zimmet_staff using ((select zimmet_private.supervises()));
grant select on zimmet_data.quota to zimmet_staff;

create policy owner_does_all on zimmet_data.backup_proof for all to zimmet_owner using (true) with check (true);
create policy supervisors_read on zimmet_data.backup_proof for select to zimmet_staff using ((select zimmet_private.supervises()));
grant select on zimmet_data.backup_proof to zimmet_staff;

create policy owner_does_all on zimmet_data.ledger_proof for all to zimmet_owner using (true) with check (true);
create policy supervisors_read on zimmet_data.ledger_proof for select to zimmet_staff using ((select zimmet_private.supervises()));
grant select on zimmet_data.ledger_proof to zimmet_staff;

create policy owner_does_all on zimmet_data.busy_look for all to zimmet_owner using (true) with check (true);

create policy owner_does_all on zimmet_data.session_hold for all to zimmet_owner using (true) with check (true);
create policy supervisors_read on zimmet_data.session_hold for select to zimmet_staff using ((select zimmet_private.supervises()));
create policy staff_reads_own on zimmet_data.session_hold for select to zimmet_staff using (zimmet_private.is_me(staff_id));
grant select on zimmet_data.session_hold to zimmet_staff;
