-- Who reads the tables of this area, by row and by column; the founding is the owner's alone.
create policy owner_does_all on zimmet_data.founding for all to zimmet_owner using (true) with check (true);
