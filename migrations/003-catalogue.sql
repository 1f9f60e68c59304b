-- What the municipality is made of. Rows are retired, never deleted, so that old requests keep their names.
create table zimmet_data.directorate (
  id int generated always as identity,
  name text not null,
  is_dispatch_desk boolean not null default false,
  is_active boolean not null default true,
  constraint directorate_is_identified primary key (id),
  constraint directorate_name_is_unique unique (name),
  constraint directorate_has_a_name check (name ~ '\S')
);
comment on table zimmet_data.directorate is 'Müdürlük: a department that can hold custody.';
comment on column zimmet_data.directorate.is_dispatch_desk is 'The desk of Halkla İlişkiler: where returned and unassigned requests go.';
create unique index directorate_one_dispatch_desk on zimmet_data.directorate (is_dispatch_desk) where is_dispatch_desk;

create table zimmet_data.institution (
  id int generated always as identity,
  name text not null,
  is_active boolean not null default true,
  constraint institution_is_identified primary key (id),
  constraint institution_name_is_unique unique (name)
);
comment on table zimmet_data.institution is 'Another institution to which what is not ours is forwarded (law 3071 art. 5), as SASKİ.';

create table zimmet_data.channel (
  id int generated always as identity,
  code text not null,
  name text not null,
  constraint channel_is_identified primary key (id),
  constraint channel_code_is_known check (
    code in ('phone', 'whatsapp', 'social_media', 'in_person', 'web', 'email', 'petition', 'cimer')
  ),
  constraint channel_code_is_unique unique (code)
);
comment on table zimmet_data.channel is 'Kanal: the way a request came in.';

create table zimmet_data.subject (
  id int generated always as identity,
  name text not null,
  directorate_id int not null,
  priority text not null default 'normal',
  required_evidence text not null default 'none',
  keywords text not null default '',
  is_active boolean not null default true,
  constraint subject_is_identified primary key (id),
  constraint subject_name_is_unique unique (name),
  constraint subject_belongs_to_a_directorate foreign key (directorate_id)
    references zimmet_data.directorate (id) on delete restrict,
  constraint subject_priority_is_known check (priority in ('low', 'normal', 'high', 'urgent')),
  constraint subject_evidence_is_known check (required_evidence in ('none', 'photo', 'document'))
);
comment on table zimmet_data.subject is 'Konu: decides the directorate, the priority and the evidence a resolution needs.';
comment on column zimmet_data.subject.keywords is 'Other words people say for it; found when typing, shown nowhere.';
comment on column zimmet_data.subject.required_evidence is 'What must be attached before it can be resolved as solved.';

create table zimmet_data.neighbourhood (
  id int generated always as identity,
  name text not null,
  constraint neighbourhood_is_identified primary key (id),
  constraint neighbourhood_name_is_unique unique (name)
);
comment on table zimmet_data.neighbourhood is 'Mahalle.';

create table zimmet_data.street (
  id int generated always as identity,
  neighbourhood_id int not null,
  name text not null,
  kind text not null,
  constraint street_is_identified primary key (id),
  constraint street_lies_in_a_neighbourhood foreign key (neighbourhood_id)
    references zimmet_data.neighbourhood (id) on delete restrict,
  constraint street_kind_is_known check (kind in ('cadde', 'sokak', 'bulvar', 'meydan', 'küme evler')),
  constraint street_is_unique_in_its_neighbourhood unique (neighbourhood_id, name, kind),
  constraint street_is_known_with_its_neighbourhood unique (id, neighbourhood_id)
);
comment on table zimmet_data.street is 'Cadde, sokak, bulvar, meydan or küme evler of a neighbourhood.';

create table zimmet_data.reason (
  id int generated always as identity,
  kind text not null,
  name text not null,
  position int not null,
  needs_words boolean not null default false,
  is_active boolean not null default true,
  constraint reason_is_identified primary key (id),
  constraint reason_kind_is_known check (kind in ('return', 'hand_over', 'reveal')),
  constraint reason_name_is_unique unique (kind, name)
);
comment on table zimmet_data.reason is 'One-key reasons; free words are owed only where needs_words says so.';

create table zimmet_data.hold_reason (
  id int generated always as identity,
  name text not null,
  position int not null,
  pauses_clock boolean not null,
  longest_days int not null,
  is_active boolean not null default true,
  constraint hold_reason_is_identified primary key (id),
  constraint hold_reason_name_is_unique unique (name),
  constraint hold_reason_longest_is_positive check (longest_days > 0)
);
comment on table zimmet_data.hold_reason is 'What work may wait for.';
comment on column zimmet_data.hold_reason.pauses_clock is 'Whether the service clock stops meanwhile; a legal clock never does.';
comment on column zimmet_data.hold_reason.longest_days is 'Calendar days a clerk may hold for this reason; longer needs the director.';

do $$
declare
  catalogue regclass;
begin
  foreach catalogue in array array[
    'zimmet_data.directorate', 'zimmet_data.institution', 'zimmet_data.channel', 'zimmet_data.subject',
    'zimmet_data.neighbourhood', 'zimmet_data.street', 'zimmet_data.reason', 'zimmet_data.hold_reason'
  ]::regclass[] loop
    perform zimmet_private.guard_table(catalogue);
    execute format('create policy staff_reads on %s for select to zimmet_staff using (true)', catalogue);
    execute format('grant select on %s to zimmet_staff', catalogue);
  end loop;
end
$$;

create view zimmet.directorate with (security_invoker) as
  select id, name, is_dispatch_desk, is_active from zimmet_data.directorate;
create view zimmet.institution with (security_invoker) as
  select id, name, is_active from zimmet_data.institution;
create view zimmet.channel with (security_invoker) as
  select id, code, name from zimmet_data.channel;
create view zimmet.subject with (security_invoker) as
  select id, name, directorate_id, priority, required_evidence, keywords, is_active from zimmet_data.subject;
create view zimmet.neighbourhood with (security_invoker) as
  select id, name from zimmet_data.neighbourhood;
create view zimmet.street with (security_invoker) as
  select id, neighbourhood_id, name, kind from zimmet_data.street;
create view zimmet.reason with (security_invoker) as
  select id, kind, name, position, needs_words, is_active from zimmet_data.reason;
create view zimmet.hold_reason with (security_invoker) as
  select id, name, position, pauses_clock, longest_days, is_active from zimmet_data.hold_reason;
grant select on zimmet.directorate, zimmet.institution, zimmet.channel, zimmet.subject, zimmet.neighbourhood,
  zimmet.street, zimmet.reason, zimmet.hold_reason to zimmet_staff;
