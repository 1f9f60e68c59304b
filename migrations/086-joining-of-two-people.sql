-- What takes two people to join, and how a joining is taken back.
create function zimmet.propose_join(command_id uuid, request_id int, seen_version int, master_id int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'propose_join',
    jsonb_build_array(request_id, seen_version, master_id, words));
  me int := zimmet_private.my_staff_id();
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.lock_both(request_id, master_id);
  r := zimmet_private.open_request('propose_join', request_id, seen_version);
  perform zimmet_private.open_master(master_id, r.id);
  -- A proposal that nobody has decided gives way to the new one.
  update zimmet_data.join_proposal p set decided_at = r.changed_at, decided_by = me, is_accepted = false
  where p.request_id = r.id and p.decided_at is null;
  insert into zimmet_data.join_proposal (request_id, at, master_id, proposed_by, words)
  values (r.id, r.changed_at, master_id, me, said);
  return zimmet_private.finish_command(command_id, r, 'propose_join',
    jsonb_build_object('masterId', master_id, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.propose_join(uuid, int, int, int, text) is
  'Birleştirmeyi öner: another subject or place, but one matter, somebody holds and says why; a second person decides.';

create function zimmet.decide_join(command_id uuid, request_id int, seen_version int, is_accepted boolean) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'decide_join',
    jsonb_build_array(request_id, seen_version, is_accepted));
  proposal zimmet_data.join_proposal;
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  elsif is_accepted is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'isAccepted'));
  end if;
  select p.* into proposal from zimmet_data.join_proposal p
  where p.request_id = decide_join.request_id and p.decided_at is null;
  perform zimmet_private.lock_both(request_id, coalesce(proposal.master_id, request_id));
  r := zimmet_private.open_request('decide_join', request_id, seen_version);
  update zimmet_data.join_proposal p
  set decided_at = r.changed_at, decided_by = zimmet_private.my_staff_id(), is_accepted = decide_join.is_accepted
  where p.request_id = r.id and p.at = proposal.at;
  if not is_accepted then
    return zimmet_private.finish_command(command_id, r, 'decide_join',
      jsonb_build_object('masterId', proposal.master_id, 'isAccepted', false));
  end if;
  return zimmet_private.join_to(
    command_id, r, zimmet_private.open_master(proposal.master_id, r.id), proposal.proposed_by);
end
$$;
comment on function zimmet.decide_join(uuid, int, int, boolean) is
  'Birleştirme önerisini onayla ya da reddet: somebody else than who proposed it; the rules of joining are asked again.';

create function zimmet_private.end_joining(r zimmet_data.request, words text) returns zimmet_data.joining
language sql volatile set search_path = '' as $$
  -- Whoever came with it leaves the master with it.
  update zimmet_data.complainant c set left_at = r.changed_at
  where c.request_id = r.master_id and c.joined_request_id = r.id and c.left_at is null;
  update zimmet_data.joining j
  set ended_at = r.changed_at, ended_by = zimmet_private.my_staff_id(), words = end_joining.words
  where j.request_id = r.id and j.ended_at is null
  returning j.*
$$;
comment on function zimmet_private.end_joining(zimmet_data.request, text) is 'Ends the joining of a request in its ledger; returns what it was.';

create function zimmet.separate_request(command_id uuid, request_id int, seen_version int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'separate', jsonb_build_array(request_id, seen_version, words));
  said text := zimmet_private.owe_words(words);
  former_master int := (select q.master_id from zimmet_data.request q where q.id = separate_request.request_id);
  r zimmet_data.request;
  master zimmet_data.request;
  own zimmet_data.request;
  was zimmet_data.joining;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.lock_both(request_id, coalesce(former_master, request_id));
  r := zimmet_private.open_request('separate', request_id, seen_version);
  select q.* into master from zimmet_data.request q where q.id = r.master_id for update;
  master.changed_at := greatest(r.changed_at, master.changed_at + interval '1 microsecond');
  own := zimmet_private.own_legal_clock(master);
  -- Worked out from its own facts, even where what was joined had made it late.
  own.due_at := null;
  own.promised_due_at := null;
  own.legal_due_at := null;
  was := zimmet_private.end_joining(r, said);
  r.master_id := null;
  r := zimmet_private.go_back_to(r, was.from_directorate_id);
  answer := zimmet_private.finish_command(command_id, r, 'separate',
    jsonb_build_object('masterId', master.id, 'wordsHash', zimmet_private.text_hash(said)));
  perform zimmet_private.follow_joinings(own, 'separate_from', jsonb_build_object('requestId', r.id));
  return answer;
end
$$;
comment on function zimmet.separate_request(uuid, int, int, text) is
  'Ayır: the joining was wrong; the request goes back to who held it, the master gets its own clocks back.';

create function zimmet_private.go_back_to(inout r zimmet_data.request, directorate_id int)
language plpgsql volatile set search_path = '' as $$
declare
  receiver int := (
    select d.id from zimmet_data.directorate d
    where d.id = go_back_to.directorate_id and d.is_active or d.is_dispatch_desk
    order by d.id = go_back_to.directorate_id desc limit 1);
begin
  -- Held until the commit, so that the directorate is not retired meanwhile.
  perform from zimmet_data.directorate d where d.id = receiver for share;
  if receiver <> r.directorate_id then
    r := zimmet_private.move_custody(r, receiver, 'separated', zimmet_private.my_staff_id());
  end if;
end
$$;
comment on function zimmet_private.go_back_to(zimmet_data.request, int) is
  'Custody of a separated request goes back to a directorate, or to the dispatch desk where that is retired.';

grant execute on function zimmet.propose_join(uuid, int, int, int, text), zimmet.decide_join(uuid, int, int, boolean),
  zimmet.separate_request(uuid, int, int, text) to zimmet_staff;

create or replace view zimmet.complainant with (security_invoker) as
  select
    c.id, c.request_id, c.citizen_id, z.masked_name as name, z.masked_phone as phone, c.at, c.staff_id,
    j.number as joined_number
  from zimmet_data.complainant c
  left join zimmet_data.citizen z on z.id = c.citizen_id
  left join zimmet_data.request j on j.id = c.joined_request_id
  where c.left_at is null;

create function zimmet_private.asks_already(r zimmet_data.request, asking zimmet_data.citizen) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select
    from zimmet_data.citizen z
    where z.id in (
        select r.citizen_id
        union all
        select c.citizen_id from zimmet_data.complainant c where c.request_id = r.id and c.left_at is null)
      and (z.id = asking.id
        -- Nothing that one could try out: who knows the whole name and the phone learns nothing new.
        or z.phone = asking.phone and zimmet.fold(z.full_name) = zimmet.fold(asking.full_name)))
$$;
comment on function zimmet_private.asks_already(zimmet_data.request, zimmet_data.citizen) is
  'Whether the citizen asks on the request already: the same entry, or the same name with the same phone.';

create or replace function zimmet.add_complainant(command_id uuid, request_id int, citizen jsonb) returns jsonb
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
  elsif zimmet_private.asks_already(r, chosen) then
    perform zimmet_private.refuse('ZM062', jsonb_build_object('field', 'citizen'));
  end if;
  insert into zimmet_data.complainant (request_id, citizen_id, at, staff_id)
  values (r.id, chosen.id, r.changed_at, zimmet_private.my_staff_id());
  return zimmet_private.finish_command(command_id, r, 'add_complainant', jsonb_build_object('citizenId', chosen.id));
end
$$;
