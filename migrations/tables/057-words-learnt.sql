-- What citizens call places and other authorities, kept as the words of subjects are; and which words stood in requests of which subject.
alter table zimmet_data.neighbourhood add column keywords text not null default '';
comment on column zimmet_data.neighbourhood.keywords is 'Other names people use for it.';
alter table zimmet_data.street add column keywords text not null default '';
comment on column zimmet_data.street.keywords is 'Other names people use for it, the one before it was renamed among them.';
alter table zimmet_data.institution add column keywords text not null default '';
comment on column zimmet_data.institution.keywords is 'What people say when they mean it, as "su kesintisi".';
comment on column zimmet_data.subject.keywords is
  'Other words people say for it: phrases parted by commas or lines, or single words where there are none of these. A message is read by them.';

create table zimmet_data.learnt_word (
  word text not null,
  request_id int not null,
  subject_id int not null,
  constraint learnt_word_is_known_once primary key (word, request_id),
  constraint learnt_word_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete cascade,
  constraint learnt_word_speaks_for_a_subject foreign key (subject_id) references zimmet_data.subject (id) on delete restrict
);
alter table zimmet_data.learnt_word enable row level security;
alter table zimmet_data.learnt_word force row level security;
comment on table zimmet_data.learnt_word is
  'First letters of the words of the newest requests, with the subject each has now: what agents chose for similar words. Follows the request by itself.';

create index learnt_word_of_request on zimmet_data.learnt_word (request_id);
create index learnt_word_of_subject on zimmet_data.learnt_word (subject_id);
