-- The verifier of the chain, once more: rows without a request, and entries that are out of order in time or version.
create or replace view zimmet_private.history_fault as
  with chain as (
    select
      h.request_id, h.entry, h.at, h.previous_hash, h.hash, h.version,
      sha256(convert_to(jsonb_build_array(encode(h.previous_hash, 'hex'), h.request_id, h.entry,
        (extract(epoch from h.at) * 1000000)::bigint, h.staff_id, h.login, h.act, h.version, h.details)::text, 'UTF8')) as rightful_hash,
      lag(h.hash, 1, ''::bytea) over request_entries as hash_before,
      lag(h.at) over request_entries as at_before,
      lag(h.version, 1, 0) over request_entries as version_before,
      row_number() over request_entries as place,
      lead(h.entry) over request_entries is null as is_last
    from zimmet_data.history h
    window request_entries as (partition by h.request_id order by h.entry)
  )
  select coalesce(r.id, c.request_id) as request_id, c.entry, f.fault
  from zimmet_data.request r
  full join chain c on c.request_id = r.id
  cross join lateral (
    values
      (case when c.request_id is null then 'no history' end),
      (case when r.id is null then 'no request' end),
      (case when c.entry <> c.place then 'entry missing' end),
      (case when c.previous_hash <> c.hash_before then 'link broken' end),
      (case when c.hash <> c.rightful_hash then 'entry altered' end),
      (case when c.at <= c.at_before then 'instants out of order' end),
      (case when c.version - c.version_before not in (0, 1) then 'versions out of order' end),
      (case when c.is_last and (c.entry <> r.last_entry or c.hash <> r.last_hash) then 'end of chain missing' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.history_fault is 'Every entry that was altered, removed or slipped in. Empty when all is well.';
