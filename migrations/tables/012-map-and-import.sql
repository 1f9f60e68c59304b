-- The map of neighbourhoods, and requests of the time before.
create table zimmet_data.neighbourhood_shape (
  neighbourhood_id int not null,
  polygons jsonb,
  point jsonb,
  constraint neighbourhood_shape_is_identified primary key (neighbourhood_id),
  constraint neighbourhood_shape_is_of_a_neighbourhood foreign key (neighbourhood_id)
    references zimmet_data.neighbourhood (id) on delete cascade,
  constraint neighbourhood_shape_is_something check (polygons is not null or point is not null)
);
alter table zimmet_data.neighbourhood_shape enable row level security;
alter table zimmet_data.neighbourhood_shape force row level security;
comment on table zimmet_data.neighbourhood_shape is 'Where a neighbourhood lies, in degrees (WGS 84).';
comment on column zimmet_data.neighbourhood_shape.polygons is 'As the coordinates of a GeoJSON MultiPolygon: longitude first, to six decimals.';
comment on column zimmet_data.neighbourhood_shape.point is 'Longitude and latitude of its middle, where the file has one.';

create table zimmet_data.map_import (
  id int generated always as identity,
  file_name text,
  places int not null,
  imported_by int not null,
  imported_at timestamptz not null default now(),
  constraint map_import_is_identified primary key (id),
  constraint map_import_by_staff foreign key (imported_by) references zimmet_data.staff (id) on delete restrict,
  constraint map_import_has_places check ((file_name is null) = (places = 0))
);
alter table zimmet_data.map_import enable row level security;
alter table zimmet_data.map_import force row level security;
comment on table zimmet_data.map_import is 'Which file the map came from, and who brought it; the newest is the one in use.';
comment on column zimmet_data.map_import.file_name is 'Null: the map was taken away.';

create table zimmet_data.import (
  id int generated always as identity,
  source text not null,
  file_name text not null,
  begun_at timestamptz not null default clock_timestamp(),
  staff_id int not null,
  login name not null default session_user,
  adds text[] not null,
  xid xid8 not null default pg_current_xact_id(),
  taken int not null default 0,
  taken_open int not null default 0,
  already_there int not null default 0,
  refused int not null default 0,
  finished_at timestamptz,
  counted_at timestamptz,
  first_request_id int,
  last_request_id int,
  constraint import_is_identified primary key (id),
  constraint import_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint import_has_a_source check (source ~ '\S' and length(source) <= 100),
  constraint import_has_a_file check (file_name ~ '\S' and length(file_name) <= 300),
  constraint import_adds_known_names check (adds <@ '{directorate,subject,neighbourhood}')
);
alter table zimmet_data.import enable row level security;
alter table zimmet_data.import force row level security;
comment on table zimmet_data.import is 'Aktarım: which file of which earlier system came in, by whom, and how many of its rows.';
comment on column zimmet_data.import.adds is 'Names of these kinds that the catalogue lacks are added to it, retired.';
comment on column zimmet_data.import.xid is 'An import begins, is filled and is finished in this one transaction.';
comment on column zimmet_data.import.counted_at is 'Since when what it brought in closed appears in figures: from a second person''s yes on.';
comment on column zimmet_data.import.first_request_id is 'The requests with its source between this id and the last one are its own.';

-- Gathered first and written at the end: the counters of the years, which every registration needs, are held for seconds only.
create unlogged table zimmet_data.import_row (
  import_id int not null,
  row_number int not null,
  key text not null,
  registered_at timestamptz not null,
  due_at timestamptz,
  closed_at timestamptz,
  outcome text,
  directorate_id int not null,
  subject_id int not null,
  neighbourhood_id int,
  street_id int,
  channel_id int not null,
  door text,
  description text not null,
  closing_words text,
  citizen_name text,
  citizen_phone text,
  citizen_id int,
  request_id int,
  number text,
  details jsonb,
  hash bytea,
  constraint import_row_is_identified primary key (import_id, row_number),
  constraint import_row_key_comes_once unique (import_id, key),
  constraint import_row_of_an_import foreign key (import_id) references zimmet_data.import (id) on delete restrict
);
alter table zimmet_data.import_row enable row level security;
alter table zimmet_data.import_row force row level security;
comment on table zimmet_data.import_row is 'Rows of the import under way; empty at every commit.';

create type zimmet_private.map_feature as (number int, properties jsonb, polygons jsonb, point jsonb);
comment on type zimmet_private.map_feature is 'A feature of a file, by its number in it; a single polygon is several of which there is one.';

create type zimmet_private.told_row as (
  row_number int, key text, place bigint, registered_at timestamptz, due_at timestamptz, closed_at timestamptz, outcome text,
  directorate_id int, is_active boolean, subject_id int, neighbourhood text, neighbourhood_id int, street text, street_id int,
  door text, channel_id int, description text, closing_words text, citizen_name text, citizen_phone text
);
comment on type zimmet_private.told_row is 'A row of another system with what its names mean here; is_active: whether its directorate is in use.';
