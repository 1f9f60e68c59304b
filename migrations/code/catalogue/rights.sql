-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.municipality for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.municipality for select to zimmet_staff using (true);
grant select on zimmet_data.municipality to zimmet_staff;

create policy owner_does_all on zimmet_data.directorate for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.directorate for select to zimmet_staff using (true);
grant select on zimmet_data.directorate to zimmet_staff;

create policy owner_does_all on zimmet_data.institution for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.institution for select to zimmet_staff using (true);
grant select on zimmet_data.institution to zimmet_staff;

create policy owner_does_all on zimmet_data.channel for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.channel for select to zimmet_staff using (true);
grant select on zimmet_data.channel to zimmet_staff;

create policy owner_does_all on zimmet_data.subject for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.subject for select to zimmet_staff using (true);
grant select on zimmet_data.subject to zimmet_staff;

create policy owner_does_all on zimmet_data.quick_text for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.quick_text for select to zimmet_staff using (true);
grant select on zimmet_data.quick_text to zimmet_staff;

create policy owner_does_all on zimmet_data.question for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.question for select to zimmet_staff using (true);
grant select on zimmet_data.question to zimmet_staff;

create policy owner_does_all on zimmet_data.neighbourhood for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.neighbourhood for select to zimmet_staff using (true);
grant select on zimmet_data.neighbourhood to zimmet_staff;

create policy owner_does_all on zimmet_data.street for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.street for select to zimmet_staff using (true);
grant select on zimmet_data.street to zimmet_staff;

create policy owner_does_all on zimmet_data.reason for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.reason for select to zimmet_staff using (true);
grant select on zimmet_data.reason to zimmet_staff;

create policy owner_does_all on zimmet_data.hold_reason for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.hold_reason for select to zimmet_staff using (true);
grant select on zimmet_data.hold_reason to zimmet_staff;
