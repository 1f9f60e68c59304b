-- Whoever looks somebody up by phone is on record, and committed, before he is told: asked and told in one transaction, the
-- record could be taken back and the answer kept. The same for files; revealing is counted as well.
create table zimmet_data.look_up (
  command_id uuid not null,
  staff_id int not null,
  at timestamptz not null default clock_timestamp(),
  asked text not null,
  citizen_ids int[] not null,
  xid xid8 not null default pg_current_xact_id(),
  constraint look_up_happens_once_a_command primary key (command_id),
  constraint look_up_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict
);
comment on table zimmet_data.look_up is
  'Who looked for whom by phone: a keyed digest of what was asked, not the number, and who was found.';
create trigger look_up_is_append_only before delete or update or truncate on zimmet_data.look_up
  for each statement execute function zimmet_private.forbid_change();
select zimmet_private.guard_table('zimmet_data.look_up');

create function zimmet.ask_citizens(command_id uuid, told_phone text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  told text := zimmet_private.phone_of(told_phone);
  asked text := zimmet_private.reading_digest(coalesce(told, ''));
  answer jsonb := zimmet_private.begin_command(command_id, 'ask_citizens', jsonb_build_array(asked));
  those int[];
begin
  if answer is not null then
    return answer;
  elsif not zimmet_private.sees_all() then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'ask_citizens'));
  elsif told is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'phone'));
  elsif told = 'invalid' then
    perform zimmet_private.refuse('ZM018');
  end if;
  those := array(select c.id from zimmet_data.citizen c where c.phone = told order by c.id desc limit 200);
  perform zimmet_private.log_reading('phone', jsonb_build_object('asked', asked), cardinality(those));
  insert into zimmet_data.look_up (command_id, staff_id, asked, citizen_ids)
  values (command_id, zimmet_private.my_staff_id(), asked, those);
  -- The answer says nothing: it can be taken back.
  return zimmet_private.keep_answer(command_id, '{}');
end
$$;
comment on function zimmet.ask_citizens(uuid, text) is
  'Records who looks for whom by phone; found_citizens and found_requests tell in a later transaction. For agents and overseers, within limits.';

create function zimmet_private.look_up_of(asked_by uuid) returns int[]
language sql stable set search_path = '' as $$
  select l.citizen_ids
  from zimmet_data.look_up l
  where l.command_id = asked_by
    and l.staff_id = zimmet_private.my_staff_id()
    and l.xid is distinct from pg_current_xact_id_if_assigned()
    and l.at > statement_timestamp() - interval '15 minutes'
    and zimmet_private.sees_all()
$$;
comment on function zimmet_private.look_up_of(uuid) is
  'Whom a recorded look-up found: only for the one who asked, for a quarter of an hour, and not before it is committed.';

create function zimmet.found_citizens(asked_by uuid) returns table (id int, name text, phone text)
language sql stable security definer set search_path = '' as $$
  select c.id, c.masked_name, c.masked_phone
  from zimmet_data.citizen c
  where c.id = any ((select zimmet_private.look_up_of(asked_by))::int[])
  order by c.id desc
  limit 20
$$;
comment on function zimmet.found_citizens(uuid) is 'Those whom a recorded look-up found, masked, the newest first.';

create function zimmet.found_requests(asked_by uuid, max_rows int default 200) returns table (id int, citizen_id int)
language sql stable security definer set search_path = '' as $$
  select f.id, f.citizen_id
  from (
    select r.id, r.citizen_id, r.registered_at
    from zimmet_data.request r
    where r.citizen_id = any ((select zimmet_private.look_up_of(asked_by))::int[])
    union
    select r.id, c.citizen_id, r.registered_at
    from zimmet_data.complainant c
    join zimmet_data.request r on r.id = c.request_id
    where c.citizen_id = any ((select zimmet_private.look_up_of(asked_by))::int[])
  ) f
  order by f.registered_at desc, f.id desc
  limit least(greatest(max_rows, 0), 200)
$$;
comment on function zimmet.found_requests(uuid, int) is
  'What those whom a recorded look-up found asked for, themselves or as further complainants, the newest first.';
grant execute on function zimmet.ask_citizens(uuid, text), zimmet.found_citizens(uuid), zimmet.found_requests(uuid, int) to zimmet_staff;

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
  -- A phone is looked up by ask_citizens, on record.
  if found or told ~ '^[+\d][\d\s().-]{5,}$' then
    return;
  end if;
  return query select zimmet_private.requests_with_words(told, most);
end
$$;
comment on function zimmet.search_requests(text, int) is
  'Requests that the person may see, by number or by words, the newest first. By phone: zimmet.ask_citizens.';
drop function zimmet_private.requests_of_phone(text, int);
drop function zimmet.find_citizens(text);

create or replace function zimmet.reveal(command_id uuid, request_id int, citizen_id int, reason_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'reveal',
    jsonb_build_array(request_id, citizen_id, reason_id, words));
  r zimmet_data.request;
  said text;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('reveal', request_id);
  if not zimmet_private.asks_on(r, citizen_id) then
    perform zimmet_private.refuse('ZM002');
  end if;
  said := zimmet_private.check_reason(reason_id, 'reveal', words);
  perform zimmet_private.log_reading('reveal', jsonb_build_object('requestId', r.id), 1);
  insert into zimmet_data.disclosure (request_id, citizen_id, at, staff_id, reason_id, words, command_id)
  values (r.id, citizen_id, r.changed_at, zimmet_private.my_staff_id(), reason_id, said, command_id);
  return zimmet_private.finish_command(command_id, r, 'reveal', jsonb_build_object(
    'citizenId', citizen_id, 'reasonId', reason_id, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;

create or replace function zimmet.revealed_citizen(revealed_by uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select zimmet_private.citizen_in_clear(d.citizen_id)
  from zimmet_data.disclosure d
  join zimmet_data.request r on r.id = d.request_id
  where d.command_id = revealed_by
    and d.staff_id = zimmet_private.my_staff_id()
    and d.xid is distinct from pg_current_xact_id_if_assigned()
    and d.at > statement_timestamp() - interval '15 minutes'
    and zimmet_private.may_see(r.held_by)
$$;

create function zimmet.ask_attachment(command_id uuid, attachment_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'ask_attachment', jsonb_build_array(attachment_id));
  of_request int := (
    select r.id from zimmet_data.attachment a join zimmet_data.request r on r.id = a.request_id
    where a.id = attachment_id and zimmet_private.may_see(r.held_by));
begin
  if answer is not null then
    return answer;
  elsif of_request is null then
    perform zimmet_private.refuse('ZM002');
  end if;
  perform zimmet_private.log_reading('attachment', jsonb_build_object('attachmentId', attachment_id, 'requestId', of_request), 1);
  return zimmet_private.keep_answer(command_id, '{}');
end
$$;
comment on function zimmet.ask_attachment(uuid, int) is 'Records who opens which file; attachment_file tells its bytes in a later transaction.';
grant execute on function zimmet.ask_attachment(uuid, int) to zimmet_staff;

create or replace function zimmet.attachment_file(attachment_id int) returns table (name text, media_type text, content bytea)
language sql stable security definer set search_path = '' as $$
  select a.name, a.media_type, f.content
  from zimmet_data.attachment a
  join zimmet_data.file_content f on f.hash = a.hash
  join zimmet_data.request r on r.id = a.request_id
  where a.id = attachment_id and zimmet_private.may_see(r.held_by)
    and exists (
      select from zimmet_data.read_log l
      where l.staff_id = zimmet_private.my_staff_id() and l.kind = 'attachment' and l.by_database
        and l.at > statement_timestamp() - interval '15 minutes'
        and l.scope @> jsonb_build_object('attachmentId', a.id)
        and l.xid is distinct from pg_current_xact_id_if_assigned())
$$;
comment on function zimmet.attachment_file(int) is
  'A file of a request that the person sees, for a quarter of an hour after ask_attachment recorded it and not before it is committed.';
