-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.proposal for all to zimmet_owner using (true) with check (true);
create policy supervisors_read on zimmet_data.proposal for select to zimmet_staff using ((select zimmet_private.supervises()));
grant select (id, kind, preview, proposed_by, proposed_at, decided_by, decided_at, decision) on zimmet_data.proposal to zimmet_staff;
