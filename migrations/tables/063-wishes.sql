-- What a citizen wants is kept once: of a citizen where one is known, of the conversation where nobody is yet.
create table zimmet_data.wish (
  id int generated always as identity,
  at timestamptz not null,
  staff_id int not null,
  citizen_id int,
  conversation_id int,
  is_written_to boolean not null,
  is_asked boolean not null,
  words text,
  constraint wish_is_identified primary key (id),
  constraint wish_is_somebodys check (num_nonnulls(citizen_id, conversation_id) > 0),
  constraint wish_of_a_citizen foreign key (citizen_id) references zimmet_data.citizen (id) on delete restrict,
  constraint wish_in_a_conversation foreign key (conversation_id) references zimmet_data.conversation (id) on delete restrict,
  constraint wish_told_to_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
alter table zimmet_data.wish enable row level security;
alter table zimmet_data.wish force row level security;
comment on table zimmet_data.wish is 'Vatandaşın isteği: whether he wants to be written to and asked; only added to, the newest of a person holds.';
comment on column zimmet_data.wish.is_written_to is 'Whether the house may write to him at all.';
comment on column zimmet_data.wish.is_asked is 'Whether he may be asked how content he is, by message or by phone.';
comment on column zimmet_data.wish.words is 'Why, as he said it.';
create index wish_of_citizen on zimmet_data.wish (citizen_id) where citizen_id is not null;
create index wish_of_conversation on zimmet_data.wish (conversation_id) where conversation_id is not null;
-- A person is one by his phone, his address or the citizen that his conversation is known to be with.
create index conversation_of_citizen on zimmet_data.conversation (citizen_id) where citizen_id is not null;
create index conversation_by_key on zimmet_data.conversation (lower(citizen_key));
create index citizen_by_address on zimmet_data.citizen (lower(email)) where email is not null;

insert into zimmet_data.wish (at, staff_id, citizen_id, is_written_to, is_asked)
select w.at, w.staff_id, w.citizen_id, false, true from zimmet_data.citizen_wish w order by w.at;
drop table zimmet_data.citizen_wish cascade;
-- Nothing has ever set it.
alter table zimmet_data.conversation drop column do_not_write cascade;
