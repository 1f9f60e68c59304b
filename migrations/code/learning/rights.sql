-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.learnt_word for all to zimmet_owner using (true) with check (true);
