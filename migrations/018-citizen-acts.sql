-- Further voices on one request, and the reasoned, recorded look at personal data.
create table zimmet_data.complainant (
  id int generated always as identity,
  request_id int not null,
  citizen_id int,
  at timestamptz not null,
  staff_id int not null,
  joined_request_id int,
  constraint complainant_is_identified primary key (id),
  constraint complainant_of_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint complainant_is_a_citizen foreign key (citizen_id) references zimmet_data.citizen (id) on delete restrict,
  constraint complainant_added_by_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint complainant_came_with_a_request foreign key (joined_request_id)
    references zimmet_data.request (id) on delete restrict,
  constraint complainant_is_somebody check (citizen_id is not null or joined_request_id is not null)
);
comment on table zimmet_data.complainant is 'Başvuran: a further citizen with the same request; closing it answers all of them.';
create index complainant_of_request on zimmet_data.complainant (request_id);
create index complainant_by_citizen on zimmet_data.complainant (citizen_id);
select zimmet_private.guard_table('zimmet_data.complainant');
create policy staff_sees_with_request on zimmet_data.complainant for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));

-- The masked columns of a citizen are seen with a request he is part of.
create policy staff_sees_with_request on zimmet_data.citizen for select to zimmet_staff using (
  exists (select from zimmet_data.request r where r.citizen_id = citizen.id)
  or exists (select from zimmet_data.complainant c where c.citizen_id = citizen.id)
);
grant select (id, masked_name, masked_phone) on zimmet_data.citizen to zimmet_staff;

create function zimmet.add_complainant(command_id uuid, request_id int, citizen jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'add_complainant', jsonb_build_array(request_id, citizen));
  r zimmet_data.request;
  chosen zimmet_data.citizen;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('add_complainant', request_id);
  chosen := zimmet_private.choose_citizen(citizen);
  if chosen.id is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'citizen'));
  end if;
  insert into zimmet_data.complainant (request_id, citizen_id, at, staff_id)
  values (r.id, chosen.id, r.changed_at, zimmet_private.my_staff_id());
  return zimmet_private.finish_command(command_id, r, 'add_complainant', jsonb_build_object('citizenId', chosen.id));
end
$$;
comment on function zimmet.add_complainant(uuid, int, jsonb) is 'Başvuran ekle: one more citizen asks for the same.';

create function zimmet_private.open_master(wanted_id int, child_id int) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request;
begin
  if wanted_id = child_id then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'masterId'));
  end if;
  r := zimmet_private.lock_request(wanted_id);
  if r.master_id is not null then
    perform zimmet_private.refuse('ZM016', jsonb_build_object('field', 'masterId'));
  elsif r.closed_at is not null then
    perform zimmet_private.refuse('ZM005', jsonb_build_object('field', 'masterId', 'state', r.state));
  end if;
  return r;
end
$$;
comment on function zimmet_private.open_master(int, int) is 'Locks the request to join to: seen, open, not joined itself.';

create function zimmet_private.join_further(former_master_id int, master zimmet_data.request) returns void
language plpgsql volatile set search_path = '' as $$
declare
  r zimmet_data.request;
begin
  for r in
    select q.* from zimmet_data.request q where q.master_id = former_master_id order by q.id for update
  loop
    r.changed_at := greatest(master.changed_at, r.changed_at + interval '1 microsecond');
    r.version := r.version + 1;
    r.master_id := master.id;
    r := zimmet_private.record(
      r, 'follow_master', jsonb_build_object('masterId', master.id, 'state', master.state), zimmet_private.my_staff_id());
    perform zimmet_private.save_request(r);
    perform zimmet_private.tell(r.id);
  end loop;
end
$$;
comment on function zimmet_private.join_further(int, zimmet_data.request) is
  'Requests that were joined to one that is joined itself now follow the new master.';

create function zimmet.join_request(command_id uuid, request_id int, seen_version int, master_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'join', jsonb_build_array(request_id, seen_version, master_id));
  r zimmet_data.request;
  master zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  -- Locked in the order of their ids, so that two joins the other way round do not wait for each other.
  perform from zimmet_data.request q
  where q.id in (request_id, join_request.master_id) and zimmet_private.may_see(q.held_by) order by q.id for update;
  r := zimmet_private.open_request('join', request_id, seen_version);
  master := zimmet_private.open_master(master_id, r.id);
  r := zimmet_private.end_hold(r);
  r.master_id := master.id;
  insert into zimmet_data.complainant (request_id, citizen_id, at, staff_id, joined_request_id)
  values (master.id, r.citizen_id, master.changed_at, zimmet_private.my_staff_id(), r.id);
  insert into zimmet_data.complainant (request_id, citizen_id, at, staff_id, joined_request_id)
  select master.id, c.citizen_id, c.at, c.staff_id, c.joined_request_id
  from zimmet_data.complainant c
  where c.request_id = r.id;
  perform zimmet_private.join_further(r.id, master);
  answer := zimmet_private.finish_command(command_id, r, 'join', jsonb_build_object('masterId', master.id));
  master.version := master.version + 1;
  perform zimmet_private.finish_command(null, master, 'join_into', jsonb_build_object('requestId', r.id));
  return answer;
end
$$;
comment on function zimmet.join_request(uuid, int, int, int) is
  'Birleştir: the same matter told twice; this request follows the master from now on, its citizen is answered with it.';

create table zimmet_data.disclosure (
  request_id int not null,
  citizen_id int not null,
  at timestamptz not null,
  staff_id int not null,
  reason_id int not null,
  words text,
  command_id uuid not null,
  xid xid8 not null default pg_current_xact_id(),
  constraint disclosure_is_identified primary key (request_id, at),
  constraint disclosure_happens_once_a_command unique (command_id),
  constraint disclosure_on_a_request foreign key (request_id) references zimmet_data.request (id) on delete restrict,
  constraint disclosure_of_a_citizen foreign key (citizen_id) references zimmet_data.citizen (id) on delete restrict,
  constraint disclosure_to_staff foreign key (staff_id) references zimmet_data.staff (id) on delete restrict,
  constraint disclosure_for_a_reason foreign key (reason_id) references zimmet_data.reason (id) on delete restrict
);
comment on table zimmet_data.disclosure is 'Who looked at whose personal data, when and why (law 6698). The same stands in the history, chained.';
comment on column zimmet_data.disclosure.xid is 'The transaction that recorded it: the data is told only after it has committed.';
create index disclosure_of_citizen on zimmet_data.disclosure (citizen_id, at);
select zimmet_private.guard_table('zimmet_data.disclosure');
create policy staff_sees_with_request on zimmet_data.disclosure for select to zimmet_staff
  using (exists (select from zimmet_data.request r where r.id = request_id));
create trigger disclosure_is_append_only before update or delete or truncate on zimmet_data.disclosure
  for each statement execute function zimmet_private.forbid_change();

create function zimmet_private.citizen_in_clear(citizen_id int) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_object(
    'id', c.id, 'fullName', c.full_name, 'phone', c.phone, 'nationalId', c.national_id,
    'email', c.email, 'address', c.address, 'birthYear', c.birth_year)
  from zimmet_data.citizen c
  where c.id = citizen_id
$$;
comment on function zimmet_private.citizen_in_clear(int) is 'What is known of a citizen, unmasked.';

create function zimmet.reveal(command_id uuid, request_id int, citizen_id int, reason_id int, words text) returns jsonb
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
  insert into zimmet_data.disclosure (request_id, citizen_id, at, staff_id, reason_id, words, command_id)
  values (r.id, citizen_id, r.changed_at, zimmet_private.my_staff_id(), reason_id, said, command_id);
  return zimmet_private.finish_command(command_id, r, 'reveal', jsonb_build_object(
    'citizenId', citizen_id, 'reasonId', reason_id, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.reveal(uuid, int, int, int, text) is
  'Records that somebody looks at the personal data of a request''s citizen, and why; zimmet.revealed_citizen then tells it.';

create function zimmet_private.asks_on(r zimmet_data.request, wanted_citizen_id int) returns boolean
language sql stable set search_path = '' as $$
  select wanted_citizen_id is not null and (
    wanted_citizen_id is not distinct from r.citizen_id
    or exists (
      select from zimmet_data.complainant c where c.request_id = r.id and c.citizen_id = wanted_citizen_id))
$$;
comment on function zimmet_private.asks_on(zimmet_data.request, int) is 'Whether the citizen is the one who asked, or a further complainant.';

create function zimmet.revealed_citizen(revealed_by uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select zimmet_private.citizen_in_clear(d.citizen_id)
  from zimmet_data.disclosure d
  join zimmet_data.request r on r.id = d.request_id
  where d.command_id = revealed_by
    and d.staff_id = zimmet_private.my_staff_id()
    and d.xid is distinct from pg_current_xact_id_if_assigned()
    and d.at > now() - interval '15 minutes'
    and zimmet_private.may_see(r.held_by)
$$;
comment on function zimmet.revealed_citizen(uuid) is
  'The data that one''s own reveal asked for, for a quarter of an hour. Not in the transaction that recorded it: who rolls back has seen nothing.';
grant execute on function zimmet.revealed_citizen(uuid) to zimmet_staff;

grant execute on function zimmet.add_complainant(uuid, int, jsonb), zimmet.join_request(uuid, int, int, int),
  zimmet.reveal(uuid, int, int, int, text) to zimmet_staff;
