-- A legal clock is never lost: it is interrupted once and begins again by itself; a law is taken off for a reason, before its deadline.
create or replace function zimmet.interrupt_legal(command_id uuid, request_id int, seen_version int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'interrupt_legal', jsonb_build_array(request_id, seen_version, words));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('interrupt_legal', request_id, seen_version);
  -- A period that is over cannot be interrupted: a late notice would make it whole again.
  if not (zimmet_private.legal_basis_of(r)).can_be_interrupted or r.legal_interrupted_at is not null
    or r.legal_due_at is null or r.legal_due_at <= zimmet_private.present()
  then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'interrupt_legal'));
  end if;
  r.legal_interrupted_at := r.changed_at;
  -- The regulation of 4982: what is not paid within fifteen working days counts as withdrawn. The period begins anew by then,
  -- so that somebody has to say so; restart_legal begins it when he pays.
  r.legal_since := zimmet_private.deadline_instant(zimmet_private.clock_of(1), r.changed_at, 'days', 15, 0);
  return zimmet_private.finish_command(command_id, r, 'interrupt_legal', jsonb_build_object(
    'legalSince', zimmet_private.milliseconds(r.legal_since), 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.interrupt_legal(uuid, int, int, text) is
  'The cost notice of 4982, once: the period ends here and begins again when the citizen has paid, at the latest after fifteen working days.';

create or replace function zimmet.restart_legal(command_id uuid, request_id int, seen_version int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'restart_legal', jsonb_build_array(request_id, seen_version));
  r zimmet_data.request;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('restart_legal', request_id, seen_version);
  -- Interrupted and not yet begun again. (Of what was interrupted before there was a limit, legal_since is null.)
  if not (zimmet_private.legal_basis_of(r)).can_be_interrupted or r.legal_since <= r.changed_at then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'restart_legal'));
  end if;
  r.legal_interrupted_at := coalesce(r.legal_interrupted_at, r.changed_at);
  r.legal_since := r.changed_at;
  return zimmet_private.finish_command(command_id, r, 'restart_legal');
end
$$;

create or replace function zimmet.tell_stage(command_id uuid, request_id int, seen_version int, words text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'tell_stage', jsonb_build_array(request_id, seen_version, words));
  r zimmet_data.request;
  said text := zimmet_private.owe_words(words);
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_request('tell_stage', request_id, seen_version);
  if not (zimmet_private.legal_basis_of(r)).stage_suffices or r.legal_due_at is null
    or exists (select from zimmet_data.legal_stage s where s.request_id = r.id)
  then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('act', 'tell_stage'));
  end if;
  insert into zimmet_data.legal_stage (request_id, at, staff_id, legal_due_at, words)
  values (r.id, r.changed_at, zimmet_private.my_staff_id(), r.legal_due_at, said);
  -- Told too late it is told all the same, and the period stays missed.
  r.legal_since := case when r.legal_due_at <= zimmet_private.present() then r.legal_since end;
  return zimmet_private.finish_command(command_id, r, 'tell_stage', jsonb_build_object(
    'legalSince', zimmet_private.milliseconds(r.legal_since), 'wordsHash', zimmet_private.text_hash(said)));
end
$$;

create function zimmet_private.check_law_kept(r zimmet_data.request, fresh zimmet_data.request, words text) returns text
language plpgsql volatile set search_path = '' as $$
declare
  due timestamptz;
  basis zimmet_data.legal_basis;
begin
  if r.legal_due_at is null then
    return zimmet_private.spare_words(words);
  elsif r.legal_due_at <= zimmet_private.present() then
    perform zimmet_private.refuse('ZM040', jsonb_build_object('act', 'set_legal_basis'));
  end if;
  if fresh.legal_since is not null then
    basis := zimmet_private.legal_basis_of(fresh);
    due := zimmet_private.deadline_instant(zimmet_private.clock_of(1), fresh.legal_since, basis.unit, basis.amount, 0);
  end if;
  if due <= r.legal_due_at then
    return zimmet_private.spare_words(words);
  elsif zimmet_private.my_post() not in ('director', 'overseer') or words is null then
    perform zimmet_private.refuse('ZM047', jsonb_build_object('field', 'words'));
  end if;
  return zimmet_private.owe_sentence(words);
end
$$;
comment on function zimmet_private.check_law_kept(zimmet_data.request, zimmet_data.request, text) is
  'Refuses to take a law off or to give it a later date without a sentence, by another than a director or an overseer (ZM047), or after its deadline (ZM040).';

drop function zimmet.set_legal_basis(uuid, int, int, int);
create function zimmet.set_legal_basis(
  command_id uuid, request_id int, seen_version int, legal_basis_id int, words text default null
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_legal_basis',
    jsonb_build_array(request_id, seen_version, legal_basis_id, words));
  before zimmet_data.request;
  r zimmet_data.request;
  said text;
  new_id int;
  is_stage_told boolean := exists (select from zimmet_data.legal_stage s where s.request_id = set_legal_basis.request_id);
begin
  if answer is not null then
    return answer;
  end if;
  before := zimmet_private.open_request('set_legal_basis', request_id, seen_version);
  r := before;
  r.legal_basis_id := legal_basis_id;
  r.legal_is_extended := false;
  r.legal_since := case
    when legal_basis_id is not null and not ((zimmet_private.legal_basis_of(r)).stage_suffices and is_stage_told)
    then r.registered_at
  end;
  said := zimmet_private.check_law_kept(before, r, words);
  if said is not null then
    insert into zimmet_data.note (request_id, at, staff_id, words)
    values (r.id, r.changed_at, zimmet_private.my_staff_id(), said) returning id into new_id;
  end if;
  return zimmet_private.finish_command(command_id, r, 'set_legal_basis', jsonb_build_object(
    'from', before.legal_basis_id, 'to', legal_basis_id, 'noteId', new_id, 'wordsHash', zimmet_private.text_hash(said)));
end
$$;
comment on function zimmet.set_legal_basis(uuid, int, int, int, text) is
  'The law under which the citizen asks (3071, 4982, 6698) or none; its clock runs from registration. Taking it off, or a later date, owes a sentence.';
grant execute on function zimmet.set_legal_basis(uuid, int, int, int, text) to zimmet_staff;

-- Why this date: what was promised and what it was changed to stand beside each other.
create or replace function zimmet.explain_deadline(asked_request_id int, clock text) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object(
    'since', zimmet_private.milliseconds(t.since), 'dueAt', zimmet_private.milliseconds(t.due_at),
    'firstDueAt', case when clock = 'citizen' then zimmet_private.milliseconds(r.promised_due_at) end,
    'calendarId', t.calendar_id, 'unit', t.unit, 'amount', t.amount,
    'promisedAt', 1000 * zimmet_private.promised_at(k, zimmet_private.second_of(t.since), t.unit, t.amount),
    'pausedSeconds', case when t.pauses then zimmet_private.paused_seconds(r.id, k, t.since) else 0 end,
    'extensionSeconds', case when t.pauses then r.extension_seconds else 0 end,
    'workingDays', case when t.unit = 'days' then (
      select jsonb_agg((d.day * 1000)::bigint order by d.day)
      from (
        select u.day from unnest(k.days) as u (day)
        where u.day > zimmet_private.local_midnight(zimmet_private.second_of(t.since))
        order by u.day limit t.amount
      ) d) else '[]' end,
    'pieces', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'since', zimmet_private.milliseconds(e.since), 'until', zimmet_private.milliseconds(e.until), 'kind', e.kind,
        'name', e.name, 'counted', e.counted,
        'seconds', zimmet_private.second_of(e.until) - zimmet_private.second_of(e.since)) order by e.since, e.until), '[]')
      from zimmet_private.explain_span(
        t.calendar_id, case when t.pauses then r.id end, tstzrange(t.since, greatest(t.since, t.due_at))) e))
  from zimmet_data.request r
  cross join lateral zimmet_private.clock_terms(r, explain_deadline.clock) t
  join zimmet_data.work_clock k on k.calendar_id = t.calendar_id
  where r.id = asked_request_id and zimmet_private.may_see(r.held_by)
    and t.due_at is not null and t.since is not null and t.unit is not null
$$;
