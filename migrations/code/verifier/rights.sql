-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.act_effect for all to zimmet_owner using (true) with check (true);

create policy owner_does_all on zimmet_data.anchor for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.anchor for select to zimmet_staff using (true);
grant select on zimmet_data.anchor to zimmet_staff;
