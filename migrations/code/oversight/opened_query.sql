create or replace function zimmet_private.opened_query(
  m zimmet_data.measure, k zimmet_data.cohort, scope jsonb, sees_all boolean, sort text
) returns text
language plpgsql stable set search_path = '' as $$
declare
  is_tally boolean := m.is_tallied and zimmet_private.is_told_by_tally(k, '{}', scope);
  of_measure text := case when m.counts is null then '' else ' and ' || zimmet_private.counts_of(m) end;
  counted text := zimmet_private.rows_of(k, false, scope, sees_all) || of_measure;
  chosen text := case
    when k.may_repeat then format('zimmet_data.request k where k.id in (select k.request_id from %s)', counted)
    else counted
  end;
begin
  -- Both numbers in one pass; of what is kept no row is counted.
  return format('select array(select k.%I from %s order by k.%s limit $10 offset $11), n.total, n.counted from (select %s from %s) n',
    case when k.may_repeat then 'id' else 'request_id' end, chosen,
    case sort when 'due' then 'due_at, 1' when 'newest' then 'registered_at desc, 1 desc' else 'registered_at, 1' end,
    format('(%s)::bigint as total, (%s)::bigint as counted',
      zimmet_private.counted_requests(m, k, is_tally), zimmet_private.counted(m, is_tally)),
    case when is_tally then zimmet_private.rows_of(k, true, scope, sees_all) else counted end);
end
$$;
comment on function zimmet_private.opened_query(zimmet_data.measure, zimmet_data.cohort, jsonb, boolean, text) is
  'The ids of the requests that a measure counts in a scope, how many these are, each once, and how many rows of them it counts.';
