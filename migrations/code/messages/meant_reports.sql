create or replace function zimmet_private.meant_reports(account_id int, asked jsonb) returns bigint[]
language sql stable set search_path = '' as $$
  with named as (
    select e.value as name from jsonb_array_elements_text(coalesce(asked -> 'ids', jsonb_build_array(asked -> 'token'))) e
  )
  select case when asked ? 'ids' or asked ? 'token' then array(
    select m.id from named n join zimmet_data.message m on m.account_id = meant_reports.account_id and m.external_id = n.name
    union
    select o.message_id
    from named n
    join zimmet_data.request r on r.number = n.name and asked ? 'ids'
    join zimmet_data.message_request o on o.request_id = r.id)
  end
$$;
comment on function zimmet_private.meant_reports(int, jsonb) is
  'Messages that are meant by tokens, or by numbers of requests that were made of them; null where none are named.';
