-- Every figure there is, in the order in which screens show them: a count, a mean, a share of two others.
merge into zimmet_data.measure as k
using (
  values
    ('open', 10, 'count', 'now', 'true', null, null, null),
    ('new', 11, 'count', 'now', 'r.state = ''new''', null, null, null),
    ('working', 12, 'count', 'now', 'r.state = ''in_work'' and (r.held_until > now()) is not true', null, null, null),
    ('waiting', 13, 'count', 'now', 'r.held_until > now() and r.state = ''in_work''', null, null, null),
    ('to_verify', 14, 'count', 'now', 'r.state in (''proposed'', ''resolved'')', null, null, null),
    ('overdue', 15, 'count', 'now', 'r.state in (''new'', ''in_work'') and r.promised_due_at < now()', null, null, null),
    (
      'due_today',
      16,
      'count',
      'now',
      'r.state in (''new'', ''in_work'') and r.due_at >= now()
    and r.due_at < date_trunc(''day'', now(), ''Europe/Istanbul'') + interval ''1 day''',
      null,
      null,
      null
    ),
    ('at_risk', 17, 'count', 'queue', 'q.is_at_risk', null, null, null),
    (
      'waiting_long',
      18,
      'count',
      'now',
      'r.state = ''in_work'' and r.held_until > now() and exists (
    select from zimmet_data.hold_period h join zimmet_data.hold_reason x on x.id = h.reason_id
    where h.request_id = r.id and h.until = r.held_until and h.ended_at is null
      and h.since + make_interval(days => x.longest_days) / 2 < now())',
      null,
      null,
      null
    ),
    ('returned_open', 19, 'count', 'now', 'r.state in (''new'', ''in_work'') and r.returned_count > 0', null, null, null),
    ('reopened_open', 20, 'count', 'now', 'r.state in (''new'', ''in_work'') and r.reopened_count > 0', null, null, null),
    ('unassigned', 21, 'count', 'now', 'r.state in (''new'', ''in_work'') and r.clerk_id is null', null, null, null),
    (
      'unexplained',
      22,
      'count',
      'now',
      'exists (
    select from zimmet_data.explanation e where e.request_id = r.id and e.answered_at is null)',
      null,
      null,
      null
    ),
    ('legal_overdue', 23, 'count', 'now', 'r.state in (''new'', ''in_work'') and r.legal_due_at < now()', null, null, null),
    ('overdue_share', 24, 'share', 'now', 'true', null, 'overdue', 'open'),
    ('overdue_changed', 25, 'count', 'now', 'r.state in (''new'', ''in_work'') and r.due_at < now()', null, null, null),
    ('changed_open', 26, 'count', 'now', 'r.state in (''new'', ''in_work'') and r.due_at <> r.promised_due_at', null, null, null),
    ('moved_open', 27, 'count', 'now', 'r.moved_afterwards', null, null, null),
    ('open_voices', 28, 'count', 'voices', 'true', null, null, null),
    ('overdue_voices', 29, 'count', 'voices', 'v.state in (''new'', ''in_work'') and v.promised_due_at < now()', null, null, null),
    (
      'legal_overdue_voices',
      37,
      'count',
      'voices',
      'v.state in (''new'', ''in_work'') and v.legal_due_at < now()',
      null,
      null,
      null
    ),
    ('registered', 30, 'count', 'registered', 'true', null, null, null),
    ('handed_over', 31, 'count', 'registered', 'r.hand_over_count > 0', null, null, null),
    ('returned', 32, 'count', 'registered', 'r.returned_count > 0', null, null, null),
    ('hand_overs', 33, 'mean', 'registered', 'true', 'r.hand_over_count + r.returned_count', null, null),
    (
      'contact_owed',
      34,
      'count',
      'registered',
      'r.contact_due_at is not null and (r.contacted_at is not null or r.contact_due_at < now())',
      null,
      null,
      null
    ),
    ('contact_on_time', 35, 'count', 'registered', 'r.contacted_at <= r.contact_due_at', null, null, null),
    ('contact_share', 36, 'share', 'registered', 'true', null, 'contact_on_time', 'contact_owed'),
    ('resolved', 40, 'count', 'resolved', 'true', null, null, null),
    ('solved', 41, 'count', 'resolved', 'r.outcome = ''solved''', null, null, null),
    ('forwarded', 42, 'count', 'resolved', 'r.outcome = ''forwarded''', null, null, null),
    ('declined', 43, 'count', 'resolved', 'r.outcome = ''declined''', null, null, null),
    ('with_target', 44, 'count', 'resolved', 'r.outcome = ''solved'' and r.promised_due_at is not null', null, null, null),
    ('on_time', 45, 'count', 'resolved', 'r.outcome = ''solved'' and r.resolved_at <= r.promised_due_at', null, null, null),
    ('late', 46, 'count', 'resolved', 'r.outcome = ''solved'' and r.resolved_at > r.promised_due_at', null, null, null),
    ('solve_median', 47, 'median', 'resolved', 'r.outcome = ''solved'' and r.solved_seconds is not null', 'r.solved_seconds', null, null),
    ('solve_p90', 48, 'p90', 'resolved', 'r.outcome = ''solved'' and r.solved_seconds is not null', 'r.solved_seconds', null, null),
    ('on_time_share', 49, 'share', 'resolved', 'true', null, 'on_time', 'with_target'),
    ('on_time_changed', 50, 'count', 'resolved', 'r.outcome = ''solved'' and r.resolved_at <= r.due_at', null, null, null),
    ('on_time_changed_share', 51, 'share', 'resolved', 'true', null, 'on_time_changed', 'with_target'),
    ('moved_resolved', 52, 'count', 'resolved', 'r.moved_afterwards', null, null, null),
    ('answered', 60, 'count', 'verified', 'v.by_citizen', null, null, null),
    ('not_solved', 61, 'count', 'verified', 'v.by_citizen and not v.solved', null, null, null),
    ('reopened', 62, 'count', 'verified', 'not v.solved', null, null, null),
    ('score', 63, 'mean', 'verified', 'v.score is not null', 'v.score', null, null),
    ('scored', 64, 'count', 'verified', 'v.score is not null', null, null, null),
    ('satisfied', 65, 'count', 'verified', 'v.score >= 4', null, null, null),
    ('not_solved_share', 66, 'share', 'verified', 'true', null, 'not_solved', 'answered'),
    ('satisfied_share', 67, 'share', 'verified', 'true', null, 'satisfied', 'scored'),
    ('parts', 70, 'count', 'parts', 'true', null, null, null),
    ('given_back', 71, 'count', 'parts', 'c.ended_how = ''returned''', null, null, null),
    ('handed_on', 72, 'count', 'parts', 'c.ended_how = ''handed_over''', null, null, null),
    ('own_median', 73, 'median', 'parts', 'true', 'c.own_seconds', null, null),
    ('own_p90', 74, 'p90', 'parts', 'true', 'c.own_seconds', null, null),
    ('given_back_share', 75, 'share', 'parts', 'true', null, 'given_back', 'parts'),
    ('imported_resolved', 80, 'count', 'imported', 'true', null, null, null),
    ('imported_solved', 81, 'count', 'imported', 'r.outcome = ''solved''', null, null, null),
    ('imported_late', 82, 'count', 'imported', 'r.outcome = ''solved'' and r.resolved_at > r.original_due_at', null, null, null)
) as v (code, position, kind, cohort, condition, value, part, whole) on k.code = v.code
when matched and (k.position, k.kind, k.cohort, k.condition, k.value, k.part, k.whole) is distinct from (v.position, v.kind, v.cohort, v.condition, v.value, v.part, v.whole)
  then update set position = v.position, kind = v.kind, cohort = v.cohort, condition = v.condition, value = v.value, part = v.part, whole = v.whole
when not matched then insert (code, position, kind, cohort, condition, value, part, whole) values (v.code, v.position, v.kind, v.cohort, v.condition, v.value, v.part, v.whole)
when not matched by source then delete;
