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

create policy owner_does_all on zimmet_data.absence for all to zimmet_owner using (true) with check (true);
-- Why a colleague's work is done by another is for those who work beside them; the rest of the house has no need of it.
create policy colleagues_read on zimmet_data.absence for select to zimmet_staff using (
  (select zimmet_private.supervises()) or zimmet_private.is_me(staff_id) or zimmet_private.is_me(deputy_id)
  or exists (
    select from zimmet_data.membership m
    where m.staff_id = absence.staff_id and m.period @> clock_timestamp()
      and m.directorate_id = any ((select zimmet_private.my_directorates())::int[])));
grant select on zimmet_data.absence to zimmet_staff;

create policy owner_does_all on zimmet_data.catalogue_change for all to zimmet_owner using (true) with check (true);
create policy supervisors_read on zimmet_data.catalogue_change for select to zimmet_staff
  using ((select zimmet_private.supervises()));
grant select on zimmet_data.catalogue_change to zimmet_staff;
