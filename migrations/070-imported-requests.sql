-- History of an earlier system: a request keeps where it came from, the key, the target and the closing it had there.
alter table zimmet_data.request
  add column imported_from text,
  add column imported_key text,
  add column original_due_at timestamptz,
  add column original_closed_at timestamptz,
  add constraint request_imported_is_numbered check ((imported_from is null) = (imported_key is null)),
  add constraint request_original_dates_are_imported check (
    imported_from is not null or (original_due_at is null and original_closed_at is null));
comment on column zimmet_data.request.imported_from is 'Eski sistem: the system it was imported from; null for what was registered here.';
comment on column zimmet_data.request.imported_key is 'The number it had there; it comes in once, however often its file comes.';
comment on column zimmet_data.request.original_due_at is
  'The target it had there, its due_at here: pauses and an extension move that on, never a target or a calendar of this house.';
comment on column zimmet_data.request.original_closed_at is 'When it was closed there; stays when it is reopened here.';
create unique index request_is_imported_once on zimmet_data.request (imported_key, imported_from) where imported_from is not null;
grant select (imported_from, imported_key, original_due_at, original_closed_at) on zimmet_data.request to zimmet_staff;

alter table zimmet_data.custody
  drop constraint custody_how_is_known,
  add constraint custody_how_is_known check (
    how in ('registered', 'handed_over', 'returned', 'reopened', 'joined', 'imported'));

create or replace view zimmet.inbox with (security_invoker) as
  select
    r.id, r.number, r.subject_id, r.neighbourhood_id, r.street_id, r.door, left(r.description, 160) as excerpt,
    r.masked_citizen as citizen_name, r.priority, zimmet_private.state_of(r.state, r.held_until, r.master_id) as state,
    r.directorate_id, r.clerk_id, r.channel_id, r.registered_at, r.custody_since, r.held_until, r.changed_at, r.version,
    r.returned_count, r.reopened_count, r.outcome, r.is_open, r.state as stored_state,
    r.calendar_id, r.due_at, r.legal_due_at, r.hold_reason_id,
    r.contacted_at, r.resolved_at, r.closed_at, r.solved_seconds, r.hand_over_count,
    r.imported_from, r.imported_key
  from zimmet_data.request r;

create or replace view zimmet.request with (security_invoker) as
  select
    r.id, r.number, r.subject_id, r.neighbourhood_id, r.street_id, r.door, r.description, r.priority,
    zimmet_private.state_of(r.state, r.held_until, r.master_id) as state, r.directorate_id, r.clerk_id, r.channel_id,
    r.registered_at, r.registered_by, r.custody_since, r.held_until, r.hold_reason_id, r.changed_at, r.version,
    r.returned_count, r.reopened_count, r.hand_over_count, r.outcome, r.resolved_at, r.closed_at,
    r.citizen_id, c.masked_name as citizen_name, c.masked_phone as citizen_phone,
    r.master_id, m.number as master_number,
    r.calendar_id, r.target_unit, r.target_amount, r.due_at, r.contact_due_at, r.contacted_at, r.extension_seconds,
    r.legal_basis_id, r.legal_since, r.legal_is_extended, r.legal_due_at,
    r.imported_from, r.imported_key, r.original_due_at, r.original_closed_at
  from zimmet_data.request r
  left join zimmet_data.citizen c on c.id = r.citizen_id
  left join zimmet_data.request m on m.id = r.master_id;

-- Names that only history knows are kept retired: read everywhere, offered nowhere.
alter table zimmet_data.neighbourhood add column is_active boolean not null default true;
create or replace view zimmet.neighbourhood with (security_invoker) as
  select id, name, is_active from zimmet_data.neighbourhood;

create or replace function zimmet_private.check_place(neighbourhood_id int, street_id int) returns void
language plpgsql stable set search_path = '' as $$
begin
  if neighbourhood_id is not null
    and not exists (select from zimmet_data.neighbourhood n where n.id = neighbourhood_id and n.is_active)
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'neighbourhoodId'));
  elsif street_id is not null and not exists (
    select from zimmet_data.street t where t.id = street_id and t.neighbourhood_id = check_place.neighbourhood_id)
  then
    perform zimmet_private.refuse('ZM021', jsonb_build_object('field', 'streetId'));
  end if;
end
$$;

create or replace function zimmet.search_requests(words text, max_rows int default 50) returns setof int
language plpgsql stable security definer set search_path = '' as $$
declare
  told text := btrim(words);
  most int := least(greatest(max_rows, 0), 200);
begin
  -- A number as printed, or without its dashes, with or without the check digit; or the one it had in an earlier system.
  return query
    select r.id from zimmet_data.request r
    where r.number = any (array[
        told,
        regexp_replace(told, '^(\d\d)-?(\d{6,})-?(\d)$', '\1-\2-\3'),
        (select zimmet_private.request_number(p[1]::int, p[2]::int)
         from regexp_matches(told, '^(\d\d)-(\d{1,8})$') as p)
      ])
      and zimmet_private.may_see(r.held_by)
    union
    select r.id from zimmet_data.request r
    where r.imported_from is not null and r.imported_key = told and zimmet_private.may_see(r.held_by)
    limit most;
  if found then
    return;
  elsif told ~ '^[+\d][\d\s().-]{5,}$' then
    return query select zimmet_private.requests_of_phone(zimmet_private.phone_of(told), most);
    return;
  end if;
  return query select zimmet_private.requests_with_words(told, most);
end
$$;

insert into zimmet_data.refusal_kind (code, name, meaning) values
  ('ZM070', 'import_under_way', 'another import is under way'),
  ('ZM071', 'import_not_open', 'rows come in within the transaction that began their import, until it is finished');

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
  constraint import_is_identified primary key (id),
  constraint import_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint import_has_a_source check (source ~ '\S' and length(source) <= 100),
  constraint import_has_a_file check (file_name ~ '\S' and length(file_name) <= 300),
  constraint import_adds_known_names check (adds <@ '{directorate,subject,neighbourhood}')
);
comment on table zimmet_data.import is 'Aktarım: which file of which earlier system came in, by whom, and how many of its rows.';
comment on column zimmet_data.import.adds is 'Names of these kinds that the catalogue lacks are added to it, retired.';
comment on column zimmet_data.import.xid is 'An import begins, is filled and is finished in this one transaction.';
select zimmet_private.guard_table('zimmet_data.import');
create policy supervisors_read on zimmet_data.import for select to zimmet_staff using ((select zimmet_private.supervises()));
grant select on zimmet_data.import to zimmet_staff;
create view zimmet.import with (security_invoker) as
  select i.id, i.source, i.file_name, i.begun_at, i.staff_id, i.taken, i.taken_open, i.already_there, i.refused
  from zimmet_data.import i;
comment on view zimmet.import is 'The imports there were, for administrators and overseers.';
grant select on zimmet.import to zimmet_staff;

create function zimmet_private.check_import_is_finished() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  if exists (select from zimmet_data.import i where i.id = new.id and i.finished_at is null) then
    raise exception 'import % was not finished', new.id using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end
$$;
comment on function zimmet_private.check_import_is_finished() is 'At commit: nothing is half imported, whoever writes.';
create constraint trigger import_is_whole after insert on zimmet_data.import
  deferrable initially deferred for each row execute function zimmet_private.check_import_is_finished();

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
comment on table zimmet_data.import_row is 'Rows of the import under way; empty at every commit.';
select zimmet_private.guard_table('zimmet_data.import_row');
