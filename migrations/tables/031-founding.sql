-- The first day: for whom a house was founded, and what of the start set was chosen, so that a setup broken off goes on where it was.
create table zimmet_data.founding (
  is_the_one boolean not null default true,
  staff_id int not null,
  directorates text[],
  handed_over_at timestamptz,
  constraint founding_is_one primary key (is_the_one),
  constraint founding_is_the_one check (is_the_one),
  constraint founding_names_a_person foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.founding enable row level security;
alter table zimmet_data.founding force row level security;
comment on table zimmet_data.founding is 'Kuruluş: the first administrator, in whose name setup works until it hands the house over; no row where the house was founded otherwise.';
comment on column zimmet_data.founding.directorates is 'The directorates chosen from the start set; null until they were chosen.';
comment on column zimmet_data.founding.handed_over_at is 'When the first administrator was given his one-time password; null while setup is at work.';
