-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.work_calendar for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.work_calendar for select to zimmet_staff using (true);
grant select on zimmet_data.work_calendar to zimmet_staff;

create policy owner_does_all on zimmet_data.work_week for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.work_week for select to zimmet_staff using (true);
grant select on zimmet_data.work_week to zimmet_staff;

create policy owner_does_all on zimmet_data.work_week_span for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.work_week_span for select to zimmet_staff using (true);
grant select on zimmet_data.work_week_span to zimmet_staff;

create policy owner_does_all on zimmet_data.day_off for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.day_off for select to zimmet_staff using (true);
grant select on zimmet_data.day_off to zimmet_staff;

create policy owner_does_all on zimmet_data.extra_work for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.extra_work for select to zimmet_staff using (true);
grant select on zimmet_data.extra_work to zimmet_staff;

create policy owner_does_all on zimmet_data.work_clock for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.work_clock for select to zimmet_staff using (true);
grant select on zimmet_data.work_clock to zimmet_staff;
