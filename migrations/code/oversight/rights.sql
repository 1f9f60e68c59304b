-- Who reads the tables of this area, by row and by column; writing is the owner's alone.
create policy owner_does_all on zimmet_data.explanation for all to zimmet_owner using (true) with check (true);
create policy staff_sees_with_request on zimmet_data.explanation for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
grant select on zimmet_data.explanation to zimmet_staff;

create policy owner_does_all on zimmet_data.cohort for all to zimmet_owner using (true) with check (true);

create policy owner_does_all on zimmet_data.measure for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.measure for select to zimmet_staff using (true);
grant select on zimmet_data.measure to zimmet_staff;

create policy owner_does_all on zimmet_data.dimension for all to zimmet_owner using (true) with check (true);

create policy owner_does_all on zimmet_data.group_size for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.group_size for select to zimmet_staff using (true);
grant select on zimmet_data.group_size to zimmet_staff;

create policy owner_does_all on zimmet_data.publication for all to zimmet_owner using (true) with check (true);

create policy owner_does_all on zimmet_data.published_people for all to zimmet_owner using (true) with check (true);

create policy owner_does_all on zimmet_data.closed_month for all to zimmet_owner using (true) with check (true);
create policy staff_reads on zimmet_data.closed_month for select to zimmet_staff using (true);
grant select on zimmet_data.closed_month to zimmet_staff;

create policy owner_does_all on zimmet_data.closed_figure for all to zimmet_owner using (true) with check (true);
create policy who_sees_figures_reads on zimmet_data.closed_figure for select to zimmet_staff
  using (zimmet_private.sees_figures_of(part, part_id));
grant select on zimmet_data.closed_figure to zimmet_staff;

create policy owner_does_all on zimmet_data.day_tally for all to zimmet_owner using (true) with check (true);

create policy owner_does_all on zimmet_data.seen_digest for all to zimmet_owner using (true) with check (true);
