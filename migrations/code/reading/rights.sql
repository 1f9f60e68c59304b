-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.reading_limit for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.reading_limit for select to zimmet_staff using (true);
grant select on zimmet_data.reading_limit to zimmet_staff;

create policy owner_does_all on zimmet_data.read_log for all to zimmet_owner using (true) with check (true);
create policy supervisors_read on zimmet_data.read_log for select to zimmet_staff
  using ((select zimmet_private.supervises()) and xid is distinct from pg_current_xact_id_if_assigned());
grant select on zimmet_data.read_log to zimmet_staff;

create policy owner_does_all on zimmet_data.reading_turn for all to zimmet_owner using (true) with check (true);

create policy owner_does_all on zimmet_data.reading_key for all to zimmet_owner using (true) with check (true);

create policy owner_does_all on zimmet_data.look_up for all to zimmet_owner using (true) with check (true);
