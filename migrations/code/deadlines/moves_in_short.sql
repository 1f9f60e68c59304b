create or replace function zimmet_private.moves_in_short(changed_from timestamptz default '-infinity') returns jsonb
language sql stable set search_path = '' as $$
  with moved as materialized (select m.* from zimmet_private.moved_deadlines_within(changed_from) m)
  select jsonb_build_object(
    'count', (select count(*) from moved),
    'byDirectorate', coalesce((
      select jsonb_agg(jsonb_build_object('directorateId', d.directorate_id, 'count', d.count) order by d.count desc)
      from (select m.directorate_id, count(*) from moved m group by m.directorate_id) d), '[]'),
    'largest', coalesce((
      select jsonb_agg(jsonb_build_object(
        'requestId', l.request_id, 'number', l.number, 'from', zimmet_private.milliseconds(l.due_before),
        'to', zimmet_private.milliseconds(l.due_after)))
      from (
        select m.* from moved m
        where m.due_before <> m.due_after
        order by abs(extract(epoch from m.due_after - m.due_before)) desc, m.request_id
        limit 10
      ) l), '[]'))
$$;
comment on function zimmet_private.moves_in_short(timestamptz) is
  'What a preview says: how many deadlines move, by directorate, the ten largest moves.';
