-- What the municipality is called on its papers.
create table zimmet_data.municipality (
  is_the_one boolean not null default true,
  name text not null,
  constraint municipality_is_one primary key (is_the_one),
  constraint municipality_is_the_one check (is_the_one),
  constraint municipality_is_named check (name = btrim(name) and char_length(name) between 1 and 120)
);
alter table zimmet_data.municipality enable row level security;
alter table zimmet_data.municipality force row level security;
comment on table zimmet_data.municipality is 'The municipality that works with this database; no row until an administrator named it.';

alter table zimmet_data.catalogue_change drop constraint catalogue_change_kind_is_known;
alter table zimmet_data.catalogue_change add constraint catalogue_change_kind_is_known
  check (kind in ('directorate', 'subject', 'municipality'));
