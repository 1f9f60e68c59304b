-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.change for all to zimmet_owner using (true) with check (true);

create policy owner_does_all on zimmet_data.feed_horizon for all to zimmet_owner using (true) with check (true);

create policy owner_does_all on zimmet_data.revision for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.revision for select to zimmet_staff using (true);
grant select on zimmet_data.revision to zimmet_staff;
