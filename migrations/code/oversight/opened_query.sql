create or replace function zimmet_private.opened_query(
  m zimmet_data.measure, k zimmet_data.cohort, scope jsonb, sees_all boolean, sort text
) returns text
language plpgsql stable set search_path = '' as $$
declare
  counted text := zimmet_private.rows_of(k, false, scope, sees_all)
    || case when m.counts is null then '' else ' and ' || zimmet_private.counts_of(m) end;
  chosen text := case
    when k.may_repeat then format('zimmet_data.request k where k.id in (select k.request_id from %s)', counted)
    else counted
  end;
begin
  -- Both numbers in one pass.
  return format('select array(select k.%I from %s order by k.%s limit $10 offset $11), n.total, n.counted
      from (select count(%s) as total, count(*) as counted from %s) n',
    case when k.may_repeat then 'id' else 'request_id' end, chosen,
    case sort when 'due' then 'due_at, 1' when 'newest' then 'registered_at desc, 1 desc' else 'registered_at, 1' end,
    case when k.may_repeat then 'distinct k.request_id' else '*' end, counted);
end
$$;
comment on function zimmet_private.opened_query(zimmet_data.measure, zimmet_data.cohort, jsonb, boolean, text) is
  'The ids of the requests that a measure counts in a scope, how many these are, each once, and how many rows of them it counts.';
