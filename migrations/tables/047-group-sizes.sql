-- Below how many no figure and no number of people is told: settings of the municipality, no more a constant.
create table zimmet_data.group_size (
  id int generated always as identity,
  kind text not null,
  minimum int not null,
  at timestamptz not null default clock_timestamp(),
  set_by int,
  constraint group_size_is_identified primary key (id),
  constraint group_size_kind_is_known check (kind in ('figures', 'people')),
  constraint group_size_protects check (minimum between case kind when 'people' then 10 else 5 end and 100),
  constraint group_size_set_by_staff foreign key (set_by) references zimmet_data.staff (id) on delete restrict
);
insert into zimmet_data.group_size (kind, minimum) values ('figures', 10), ('people', 10);

alter table zimmet_data.group_size enable row level security;
alter table zimmet_data.group_size force row level security;
comment on table zimmet_data.group_size is
  'On how many requests a mean, a median or a share stands at least (figures), and of how many people at least anything is told (people); of each kind the newest row counts, the older ones tell what it was.';
comment on column zimmet_data.group_size.minimum is
  'People are told to the nearest five, and what is kept back of a whole is as many at least: below ten single ones could be reckoned from it.';

alter table zimmet_data.proposal drop constraint proposal_kind_is_known;
alter table zimmet_data.proposal add constraint proposal_kind_is_known check (kind in ('declare_leave', 'undo_leave', 'add_holiday',
  'remove_holiday', 'set_week', 'add_extra_work', 'undo_extra_work', 'enrol_staff', 'move_staff', 'reset_password', 'count_import',
  'set_terms', 'enrol_file', 'take_back_import', 'set_group_size'));
