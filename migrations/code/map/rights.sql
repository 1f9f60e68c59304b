-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.neighbourhood_shape for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.neighbourhood_shape for select to zimmet_staff using (true);
grant select on zimmet_data.neighbourhood_shape to zimmet_staff;

create policy owner_does_all on zimmet_data.map_import for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.map_import for select to zimmet_staff using (true);
grant select on zimmet_data.map_import to zimmet_staff;
