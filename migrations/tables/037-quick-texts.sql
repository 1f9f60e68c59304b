-- Texts that are written often, offered where they are: what was done, why not, what is waited for.
create table zimmet_data.quick_text (
  id int generated always as identity,
  name text not null,
  kind text not null,
  directorate_id int,
  words text not null,
  is_active boolean not null default true,
  constraint quick_text_is_identified primary key (id),
  constraint quick_text_name_is_unique unique (name),
  constraint quick_text_kind_is_known check (kind in ('solved', 'not_solved', 'hold')),
  constraint quick_text_is_of_a_directorate foreign key (directorate_id) references zimmet_data.directorate (id) on delete restrict,
  constraint quick_text_has_words check (words ~ '\S')
);
alter table zimmet_data.quick_text enable row level security;
alter table zimmet_data.quick_text force row level security;
comment on table zimmet_data.quick_text is 'Hazır metin: what is written often, for one directorate or for all; whoever uses it may change what he writes.';
comment on column zimmet_data.quick_text.kind is 'Where it is offered: solved and not_solved as the answer of a resolution, hold as the words of a hold.';
create index quick_text_of_directorate on zimmet_data.quick_text (directorate_id);

alter table zimmet_data.catalogue_change drop constraint catalogue_change_kind_is_known;
alter table zimmet_data.catalogue_change add constraint catalogue_change_kind_is_known
  check (kind in ('directorate', 'subject', 'reason', 'hold_reason', 'institution', 'channel', 'neighbourhood', 'street', 'municipality',
    'question', 'quick_text'));
