-- What is asked of personal data is on record before it is told, and counted against limits that nobody outruns.
insert into zimmet_data.refusal_kind (code, name, meaning) values
  ('ZM080', 'reading_limit_reached', 'so much was looked up or revealed within a minute or an hour that no more is told for now'),
  ('ZM081', 'people_not_published', 'people are told for quarters that have ended: of all, or of one directorate, subject or neighbourhood');

create table zimmet_data.reading_limit (
  id int generated always as identity,
  kind text not null,
  per_minute int not null,
  per_hour int not null,
  at timestamptz not null default clock_timestamp(),
  set_by int,
  constraint reading_limit_is_identified primary key (id),
  constraint reading_limit_kind_is_known check (kind in ('phone', 'reveal', 'attachment')),
  constraint reading_limit_is_one check (per_minute between 1 and 600 and per_hour between per_minute and 6000),
  constraint reading_limit_set_by_staff foreign key (set_by) references zimmet_data.staff (id) on delete restrict
);
comment on table zimmet_data.reading_limit is
  'How often a person may look up a phone, reveal a citizen or open a file within a minute and an hour; of each kind the newest row counts, the older ones tell what it was.';
insert into zimmet_data.reading_limit (kind, per_minute, per_hour) values ('phone', 20, 120), ('reveal', 10, 60), ('attachment', 300, 3000);
create trigger reading_limit_is_append_only before delete or update or truncate on zimmet_data.reading_limit
  for each statement execute function zimmet_private.forbid_change();
select zimmet_private.guard_table('zimmet_data.reading_limit');
create policy staff_reads on zimmet_data.reading_limit for select to zimmet_staff using (true);
grant select on zimmet_data.reading_limit to zimmet_staff;
create view zimmet.reading_limit with (security_invoker) as
  select l.kind, l.per_minute, l.per_hour, l.at, l.set_by from zimmet_data.reading_limit l;
comment on view zimmet.reading_limit is 'The limits of looking up and revealing, the newest of a kind in force.';
grant select on zimmet.reading_limit to zimmet_staff;

create table zimmet_data.read_log (
  id uuid not null,
  at timestamptz not null,
  kept_at timestamptz not null default clock_timestamp(),
  staff_id int not null,
  told_by int not null,
  kind text not null,
  by_database boolean not null,
  scope jsonb not null,
  found int,
  xid xid8 not null default pg_current_xact_id(),
  constraint read_log_is_identified primary key (id),
  constraint read_log_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint read_log_told_by_staff foreign key (told_by) references zimmet_data.staff (id) on delete restrict,
  constraint read_log_kind_is_known
    check (kind in ('phone', 'reveal', 'attachment', 'list', 'search', 'figure_rows', 'export'))
);
comment on table zimmet_data.read_log is
  'Who read what kind of thing when, in which scope and how much of it: one row a question, no citizen''s data. Append-only.';
comment on column zimmet_data.read_log.by_database is 'Counted by the database before it told anything; else as the person''s program told it.';
comment on column zimmet_data.read_log.told_by is 'Whose session told of it: somebody else''s where he signed in at the same PC before it was delivered.';
comment on column zimmet_data.read_log.xid is 'Nothing is told of a row, or because of it, within the transaction that may still take it back.';
create index read_log_by_staff on zimmet_data.read_log (staff_id, at);
create index read_log_counted on zimmet_data.read_log (staff_id, kind, at) where by_database;
create trigger read_log_is_append_only before delete or update or truncate on zimmet_data.read_log
  for each statement execute function zimmet_private.forbid_change();
select zimmet_private.guard_table('zimmet_data.read_log');
create policy supervisors_read on zimmet_data.read_log for select to zimmet_staff
  using ((select zimmet_private.supervises()) and xid is distinct from pg_current_xact_id_if_assigned());
grant select on zimmet_data.read_log to zimmet_staff;
create view zimmet.reading with (security_invoker) as
  select l.at, l.staff_id, l.told_by, l.kind, l.by_database, l.scope, l.found from zimmet_data.read_log l;
comment on view zimmet.reading is 'Who read what kind of thing when and how much of it, for overseers and administrators.';
grant select on zimmet.reading to zimmet_staff;

create table zimmet_data.reading_turn (
  staff_id int not null,
  at timestamptz not null,
  constraint reading_turn_is_identified primary key (staff_id),
  constraint reading_turn_of_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
comment on table zimmet_data.reading_turn is
  'A person''s sessions are counted one after the other: each changes this row first, and waits for the one that did.';
select zimmet_private.guard_table('zimmet_data.reading_turn');

create table zimmet_data.reading_key (
  is_it boolean not null default true,
  key bytea not null,
  constraint reading_key_is_identified primary key (is_it),
  constraint reading_key_is_one check (is_it)
);
comment on table zimmet_data.reading_key is
  'Keys the digests in the read log. A plain hash of a phone is no secret: there are only so many phones.';
select zimmet_private.guard_table('zimmet_data.reading_key');
insert into zimmet_data.reading_key (key) values (sha256(decode(
  replace(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex')));

create function zimmet_private.reading_digest(told text) returns text
language sql stable set search_path = '' as $$
  select left(encode(sha256(k.key || sha256(k.key || convert_to(told, 'UTF8'))), 'hex'), 24) from zimmet_data.reading_key k
$$;
comment on function zimmet_private.reading_digest(text) is 'What the read log keeps of what was asked: the same for the same, and nothing to guess from.';

create function zimmet_private.check_reading_limit(kind text, moment timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  most zimmet_data.reading_limit;
  counted record;
begin
  select l.* into most from zimmet_data.reading_limit l where l.kind = check_reading_limit.kind order by l.id desc limit 1;
  -- The same phone looked up again, by a form that opens anew, is one.
  select count(distinct w.what) filter (where w.at > moment - interval '1 minute') as of_minute,
    count(distinct w.what) as of_hour into counted
  from (
    select coalesce(l.scope ->> 'asked', l.id::text) as what, l.at
    from zimmet_data.read_log l
    where l.staff_id = me and l.kind = check_reading_limit.kind and l.by_database and l.at > moment - interval '1 hour'
  ) w;
  if counted.of_minute >= most.per_minute or counted.of_hour >= most.per_hour then
    perform zimmet_private.refuse('ZM080', jsonb_build_object(
      'kind', kind, 'perMinute', most.per_minute, 'perHour', most.per_hour,
      'isOfHour', counted.of_hour >= most.per_hour));
  end if;
end
$$;
comment on function zimmet_private.check_reading_limit(text, timestamptz) is 'Refuses (ZM080) where a person has read as much of a kind as may be read.';

create function zimmet_private.log_reading(kind text, scope jsonb, how_many int) returns void
language plpgsql volatile set search_path = '' as $$
declare
  me int := zimmet_private.my_staff_id();
  moment timestamptz;
begin
  -- Written, not only locked: at any isolation a session that waited counts what the other committed, or fails.
  insert into zimmet_data.reading_turn as t (staff_id, at) values (me, clock_timestamp())
  on conflict on constraint reading_turn_is_identified do update set at = excluded.at;
  moment := clock_timestamp();
  perform zimmet_private.check_reading_limit(kind, moment);
  insert into zimmet_data.read_log (id, at, staff_id, told_by, kind, by_database, scope, found)
  values (uuidv7(), moment, me, me, kind, true, scope, how_many);
end
$$;
comment on function zimmet_private.log_reading(text, jsonb, int) is
  'Counts and records one reading of personal data by whoever is signed in; refuses (ZM080) beyond the limits.';

create function zimmet.set_reading_limit(command_id uuid, kind text, per_minute int, per_hour int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_reading_limit', jsonb_build_array(kind, per_minute, per_hour));
begin
  if answer is not null then
    return answer;
  elsif zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'set_reading_limit'));
  elsif coalesce(kind, '') not in ('phone', 'reveal', 'attachment') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'kind'));
  elsif per_minute is null or per_hour is null or per_minute not between 1 and 600 or per_hour not between per_minute and 6000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'perMinute'));
  end if;
  insert into zimmet_data.reading_limit (kind, per_minute, per_hour, set_by)
  values (kind, per_minute, per_hour, zimmet_private.my_staff_id());
  return zimmet_private.keep_answer(command_id, '{}');
end
$$;
comment on function zimmet.set_reading_limit(uuid, text, int, int) is
  'How much of a kind (phone, reveal, attachment) a person may read within a minute and an hour; an administrator''s, who reads none.';
grant execute on function zimmet.set_reading_limit(uuid, text, int, int) to zimmet_administrator;
