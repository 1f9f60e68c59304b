create or replace view zimmet_private.message_fault as
  with told as (
    select h.request_id, h.entry, h.at, h.staff_id, p.id::bigint as message_id, h.details -> 'wordsHashes' ->> (p.place - 1)::int as words_hash
    from zimmet_data.history h
    cross join lateral jsonb_array_elements_text(h.details -> 'messageIds') with ordinality as p (id, place)
    where h.act = 'add_messages'
  )
  select coalesce(w.request_id, t.request_id) as request_id, t.entry, f.fault
  from zimmet_data.message_request w
  full join told t on t.request_id = w.request_id and t.message_id = w.message_id
  left join zimmet_data.message m on m.id = w.message_id
  cross join lateral (
    values
      (case when w.message_id is null then 'row missing' end),
      (case when t.request_id is null then 'row without an act' end),
      (case when (w.at, w.staff_id) <> (t.at, t.staff_id) then 'act differs' end),
      -- An edited message says what it said before.
      (case when w.message_id is not null and t.words_hash <> zimmet_private.text_hash(coalesce(m.words, '')) and not exists (
        select from jsonb_array_elements_text(coalesce(m.details -> 'before', '[]')) b
        where zimmet_private.text_hash(coalesce(b.value, '')) = t.words_hash) then 'words differ' end)
  ) as f (fault)
  where f.fault is not null;
comment on view zimmet_private.message_fault is 'Messages of requests that the history does not bear out.';
