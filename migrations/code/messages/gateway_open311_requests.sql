create or replace function zimmet.gateway_open311_requests(account text, asked jsonb)
returns table (
  id text, token text, status text, outcome text, service_code text, service_name text, agency text, requested_at timestamptz,
  updated_at timestamptz, expected_at timestamptz, address text, closed_at timestamptz, reopened_count int)
language plpgsql stable security definer set search_path = '' as $$
begin
  perform zimmet_private.require_gateway();
  return query
    select coalesce(w.number, ''), m.external_id, case when w.closed_at is null then 'open' else 'closed' end,
      case when w.closed_at is not null then w.outcome end, s.id::text, s.name, coalesce(w.agency, ''),
      coalesce(w.registered_at, m.at), coalesce(w.changed_at, m.at), w.due_at, coalesce(w.address, ''), w.closed_at,
      coalesce(w.reopened_count, 0)
    from zimmet_data.message_account a
    join zimmet_data.message m on m.account_id = a.id and m.details #>> '{open311,form}' = 'request'
    left join lateral (
      select r.number, r.subject_id, r.registered_at, q.changed_at, r.due_at, q.closed_at, q.outcome, q.reopened_count,
        d.name as agency, concat_ws(', ', n.name, t.name) as address
      from zimmet_data.message_request o
      join zimmet_data.request r on r.id = o.request_id
      -- What was joined to another is closed when that is.
      join zimmet_data.request q on q.id = coalesce(r.master_id, r.id)
      join zimmet_data.directorate d on d.id = q.directorate_id
      left join zimmet_data.neighbourhood n on n.id = r.neighbourhood_id
      left join zimmet_data.street t on t.id = r.street_id
      where o.message_id = m.id
      -- Of several matters in one report the one that is still open speaks for it.
      order by q.closed_at is not null, q.closed_at desc, r.id
      limit 1
    ) w on true
    join zimmet_data.subject s on s.id::text = coalesce(w.subject_id::text, m.details #>> '{open311,serviceCode}')
    where a.kind = 'web' and a.external_id = gateway_open311_requests.account
      and (asked -> 'ids' is null or exists (
        select from jsonb_array_elements_text(asked -> 'ids') e where e.value in (m.external_id, w.number)))
      and (asked ->> 'token' is null or m.external_id = asked ->> 'token')
      and (asked ->> 'from' is null or coalesce(w.registered_at, m.at) >= (asked ->> 'from')::timestamptz)
      and (asked ->> 'until' is null or coalesce(w.registered_at, m.at) <= (asked ->> 'until')::timestamptz)
      and (asked ->> 'changedFrom' is null or coalesce(w.changed_at, m.at) >= (asked ->> 'changedFrom')::timestamptz)
      and (asked ->> 'serviceCode' is null or s.id::text = asked ->> 'serviceCode')
      and (asked ->> 'status' is null or asked ->> 'status' = case when w.closed_at is null then 'open' else 'closed' end)
    order by coalesce(w.registered_at, m.at) desc, m.id desc
    limit 1000;
end
$$;
comment on function zimmet.gateway_open311_requests(text, jsonb) is
  'What became of the reports that came by Open311 on the account, asked: {ids?: tokens or numbers, token?, from?, until?, changedFrom?, serviceCode?, status?}. id is empty until somebody registered it. Closed only when it is closed here, which somebody outside the directorate has verified; nothing of the citizen, no words, no door.';
grant execute on function zimmet.gateway_open311_requests(text, jsonb) to zimmet_gateway;
