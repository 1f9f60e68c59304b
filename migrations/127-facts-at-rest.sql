-- What an anchor says of a request besides its head: one hash over all that stands in its ledgers. While no act comes, none of it changes.
-- Left out is what moves without an act of its own: the running deadlines and targets of what is open, the pictures of names, the search text.
create function zimmet_private.facts_of_request(r zimmet_data.request) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_array(r.id, r.number, r.registered_at, r.registered_by, r.channel_id, r.subject_id, r.priority, r.neighbourhood_id,
    r.street_id, r.door, r.description, r.citizen_id, r.state, r.directorate_id, r.held_by, r.custody_since, r.clerk_id, r.held_until,
    r.hold_reason_id, r.outcome, r.resolved_by, r.resolved_at, r.closed_at, r.master_id, r.returned_count, r.reopened_count,
    r.hand_over_count, r.version, r.changed_at, r.contacted_at, r.extension_seconds, r.legal_basis_id, r.legal_since, r.legal_is_extended,
    r.imported_from, r.imported_key, r.original_due_at, r.original_closed_at,
    case when r.closed_at is not null then jsonb_build_array(r.calendar_id, r.target_unit, r.target_amount, r.due_at, r.contact_unit,
      r.contact_amount, r.contact_due_at, r.legal_due_at, r.solved_seconds) end)
$$;
comment on function zimmet_private.facts_of_request(zimmet_data.request) is 'The request''s own part of its facts at rest.';

create function zimmet_private.facts_of_ledgers(asked int) returns jsonb
language sql stable set search_path = '' as $$
  select jsonb_build_array(
    (select jsonb_agg(jsonb_build_array(lower(c.period), upper(c.period), c.directorate_id, c.how, c.reason_id, c.words, c.moved_by, c.accepted_at, c.accepted_by,
      c.ended_by_closing, c.ended_how, c.own_ended_at, c.own_seconds, c.worker_id,
      case when not upper_inf(c.period) then jsonb_build_array(c.target_unit, c.target_amount, c.due_at) end) order by c.period)
     from zimmet_data.custody c where c.request_id = asked),
    (select jsonb_agg(jsonb_build_array(p.since, p.until, p.ended_at, p.reason_id, p.words, p.held_by) order by p.since)
     from zimmet_data.hold_period p where p.request_id = asked),
    (select jsonb_agg(jsonb_build_array(s.at, s.staff_id, s.directorate_id, s.outcome, s.words, s.institution_id, s.approved_at, s.approved_by)
      order by s.at) from zimmet_data.resolution s where s.request_id = asked),
    (select jsonb_agg(jsonb_build_array(v.at, v.staff_id, v.solved, v.by_citizen, v.score, v.words, v.directorate_id, v.resolved_by)
      order by v.at) from zimmet_data.verification v where v.request_id = asked),
    (select jsonb_agg(jsonb_build_array(n.id, n.at, n.staff_id, n.words) order by n.id) from zimmet_data.note n where n.request_id = asked),
    (select jsonb_agg(jsonb_build_array(a.id, a.at, a.staff_id, a.name, encode(a.hash, 'hex'), a.media_type, a.bytes, a.is_evidence) order by a.id)
     from zimmet_data.attachment a where a.request_id = asked),
    (select jsonb_agg(jsonb_build_array(c.id, c.citizen_id, c.at, c.staff_id, c.joined_request_id) order by c.id)
     from zimmet_data.complainant c where c.request_id = asked),
    (select jsonb_agg(jsonb_build_array(d.citizen_id, d.at, d.staff_id, d.reason_id, d.words, d.command_id, d.xid::text) order by d.at)
     from zimmet_data.disclosure d where d.request_id = asked),
    (select jsonb_agg(jsonb_build_array(x.at, x.staff_id, x.due_before, x.due_after, x.words)) from zimmet_data.extension x where x.request_id = asked),
    (select jsonb_agg(jsonb_build_array(x.id, x.asked_at, x.asked_by, x.question, x.answered_at, x.answered_by, x.answer) order by x.id)
     from zimmet_data.explanation x where x.request_id = asked),
    (select jsonb_agg(jsonb_build_array(s.at, s.staff_id, s.legal_due_at, s.words)) from zimmet_data.legal_stage s where s.request_id = asked),
    (select jsonb_agg(jsonb_build_array(w.level, w.due_at, w.staff_id, w.at) order by w.at, w.level, w.staff_id)
     from zimmet_data.warning w where w.request_id = asked))
$$;
comment on function zimmet_private.facts_of_ledgers(int) is 'The part of a request''s facts at rest that stands in its ledgers.';

create function zimmet_private.facts(r zimmet_data.request) returns bytea
language sql stable set search_path = '' set timezone = 'UTC' as $$
  select sha256(convert_to((zimmet_private.facts_of_request(r) || zimmet_private.facts_of_ledgers(r.id))::text, 'UTF8'))
$$;
comment on function zimmet_private.facts(zimmet_data.request) is 'SHA-256 over all that stands of a request. The time zone is fixed: instants are written as words.';

create function zimmet.facts_at_rest(request_ids int[]) returns table (request_id int, entry int, hash bytea, facts bytea)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.owe_verifier();
  if cardinality(request_ids) > 5000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'requestIds'));
  end if;
  return query
    select r.id, r.last_entry, r.last_hash, zimmet_private.facts(r)
    from zimmet_data.request r where r.id = any (request_ids) order by r.id;
end
$$;
comment on function zimmet.facts_at_rest(int[]) is
  'Head and facts of at most 5,000 requests, of one moment; for overseers and administrators. Hashes alone: nothing personal.';
grant execute on function zimmet.facts_at_rest(int[]) to zimmet_overseer, zimmet_administrator;

-- A record is compared by its entry: the chain may have grown, and must still hold the same hash there. Facts are compared while nothing came since.
create function zimmet.anchored_faults(request_ids int[], entries int[], hashes bytea[], facts bytea[])
returns table (request_id int, entry int, fault text)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.owe_verifier();
  if cardinality(request_ids) > 5000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'requestIds'));
  end if;
  return query
    select a.request_id, a.entry, f.fault
    from unnest(request_ids, entries, hashes, facts) as a (request_id, entry, hash, facts)
    left join zimmet_data.request r on r.id = a.request_id
    left join zimmet_data.history h on h.request_id = a.request_id and h.entry = a.entry
    cross join lateral (
      select case
        when r.id is null then 'request removed'
        when h.request_id is null then 'entry removed'
        when h.hash <> a.hash then 'chain rewritten'
        when r.last_entry = a.entry and a.facts <> zimmet_private.facts(r) then 'rows rewritten'
      end as fault
    ) f
    where f.fault is not null
    order by a.request_id;
end
$$;
comment on function zimmet.anchored_faults(int[], int[], bytea[], bytea[]) is
  'What of at most 5,000 anchored records is no more so: request or entry removed, chain or rows rewritten. Facts may be null. For overseers and administrators.';
grant execute on function zimmet.anchored_faults(int[], int[], bytea[], bytea[]) to zimmet_overseer, zimmet_administrator;
