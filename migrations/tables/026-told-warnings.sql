-- Until when a person has been told of warnings, on whichever PC: what was told once is not told again at the next one.
create table zimmet_data.told_warnings (
  staff_id int not null,
  until timestamptz not null,
  constraint told_warnings_is_one_a_person primary key (staff_id),
  constraint told_warnings_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.told_warnings enable row level security;
alter table zimmet_data.told_warnings force row level security;
comment on table zimmet_data.told_warnings is 'Up to which instant a person has been told which requests are late or will soon be.';
