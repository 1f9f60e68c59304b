-- What an act may be taken back to for a minute, and custody that comes back by it.
create table zimmet_data.way_back (
  request_id int not null,
  entry int not null,
  act text not null,
  staff_id int not null,
  at timestamptz not null,
  state text not null,
  clerk_id int,
  directorate_id int not null,
  subject_id int not null,
  held_until timestamptz,
  hold_reason_id int,
  constraint way_back_is_one_a_request primary key (request_id),
  constraint way_back_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint way_back_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint way_back_to_a_clerk foreign key (clerk_id) references zimmet_data.staff (id) on delete restrict,
  constraint way_back_to_a_directorate foreign key (directorate_id)
    references zimmet_data.directorate (id) on delete restrict,
  constraint way_back_to_a_subject foreign key (subject_id) references zimmet_data.subject (id) on delete restrict,
  constraint way_back_to_a_hold foreign key (hold_reason_id) references zimmet_data.hold_reason (id) on delete restrict
) with (fillfactor = 70);
alter table zimmet_data.way_back enable row level security;
alter table zimmet_data.way_back force row level security;
comment on table zimmet_data.way_back is
  'Geri al: how a request stood before the last act that can be taken back. What history says came of it is the record; this is a help for a minute.';
comment on column zimmet_data.way_back.entry is 'The entry of the history that tells of the act: where another came after it, there is no way back.';

alter table zimmet_data.custody add column counts_from timestamptz;
comment on column zimmet_data.custody.counts_from is
  'Where custody came back by an act taken back: since when the directorate''s own time runs, as if it had never left.';
alter table zimmet_data.custody
  drop constraint custody_how_is_known,
  drop constraint custody_ended_how_is_known,
  add constraint custody_how_is_known check (
    how in ('registered', 'handed_over', 'returned', 'reopened', 'joined', 'separated', 'imported', 'taken_back')),
  add constraint custody_ended_how_is_known check (
    ended_how in ('handed_over', 'returned', 'reopened', 'joined', 'separated', 'closed', 'taken_back')),
  add constraint custody_counts_from_where_taken_back check ((counts_from is not null) = (how = 'taken_back'));
