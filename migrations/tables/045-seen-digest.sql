-- Of which week's digest a person has been told, on whichever PC: what was seen or waved away at one is not told at the next.
create table zimmet_data.seen_digest (
  staff_id int not null,
  week date not null,
  constraint seen_digest_is_one_a_person primary key (staff_id),
  constraint seen_digest_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint seen_digest_is_of_a_week check (extract(isodow from week) = 1)
);
alter table zimmet_data.seen_digest enable row level security;
alter table zimmet_data.seen_digest force row level security;
comment on table zimmet_data.seen_digest is 'Haftalık özet: in which week (its Monday) a person last saw one, or closed the note that tells of it.';
