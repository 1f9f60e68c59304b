create or replace function zimmet.gateway_open311_requests(account text, asked jsonb)
returns table (
  id text, token text, status text, outcome text, service_code text, service_name text, agency text, requested_at timestamptz,
  updated_at timestamptz, expected_at timestamptz, address text, closed_at timestamptz, reopened_count int)
language plpgsql stable security definer set search_path = '' as $$
declare
  of_account int := (
    select a.id from zimmet_data.message_account a
    where a.kind = 'web' and a.external_id = gateway_open311_requests.account);
  meant bigint[] := zimmet_private.meant_reports(of_account, asked);
begin
  perform zimmet_private.require_gateway();
  return query
    select coalesce(w.number, ''), m.external_id, case when w.closed_at is null then 'open' else 'closed' end,
      case when w.closed_at is not null then w.outcome end, s.id::text, s.name, coalesce(w.agency, ''),
      coalesce(w.registered_at, m.at), coalesce(w.changed_at, m.at), w.due_at, coalesce(w.address, ''), w.closed_at,
      coalesce(w.reopened_count, 0)
    from zimmet_data.message m
    left join lateral zimmet_private.request_of_report(m.id) w on true
    join zimmet_data.subject s on s.id::text = coalesce(w.subject_id::text, m.details #>> '{open311,serviceCode}')
    where m.account_id = of_account and m.details #>> '{open311,form}' = 'request'
      and (meant is null or m.id = any (meant))
      and (asked ->> 'from' is null or coalesce(w.registered_at, m.at) >= (asked ->> 'from')::timestamptz)
      -- Nothing is registered before it came.
      and (asked ->> 'until' is null or m.at <= (asked ->> 'until')::timestamptz
        and coalesce(w.registered_at, m.at) <= (asked ->> 'until')::timestamptz)
      and (asked ->> 'changedFrom' is null or coalesce(w.changed_at, m.at) >= (asked ->> 'changedFrom')::timestamptz)
      and (asked ->> 'serviceCode' is null or s.id::text = asked ->> 'serviceCode')
      and (asked ->> 'status' is null or asked ->> 'status' = case when w.closed_at is null then 'open' else 'closed' end)
    order by case when asked ? 'changedFrom' then coalesce(w.changed_at, m.at) end desc nulls last,
      coalesce(w.registered_at, m.at) desc, m.id desc
    limit 1000;
end
$$;
comment on function zimmet.gateway_open311_requests(text, jsonb) is
  'What became of the reports that came by Open311 on the account, asked: {ids?: tokens or numbers, token?, from?, until?, changedFrom?, serviceCode?, status?}. id is empty until somebody registered it. Closed only when it is closed here, which somebody outside the directorate has verified; nothing of the citizen, no words, no door.';
grant execute on function zimmet.gateway_open311_requests(text, jsonb) to zimmet_gateway;
