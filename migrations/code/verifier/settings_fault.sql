-- The chain of settings against itself, and each row as it is now against the last entry about it. Columns that came later are in no entry yet.
create or replace view zimmet_private.settings_fault as
  with chain as (
    select e.entry, e.previous_hash, e.hash,
      zimmet_private.settings_hash(e.previous_hash, e.entry, e.at, e.staff_id, e.login, e.topic, e.changes) as rightful_hash,
      lag(e.hash, 1, ''::bytea) over entries as hash_before, row_number() over entries as place
    from zimmet_data.settings_entry e
    window entries as (order by e.entry)
  ), latest as (
    select distinct on (e.topic, c.key) e.topic, c.key, nullif(c.content, 'null') as content
    from zimmet_data.settings_entry e
    cross join lateral jsonb_to_recordset(e.changes) as c (key text, content jsonb)
    order by e.topic, c.key, e.entry desc
  )
  select null::int as request_id, null::int as entry, 'settings ' || c.entry || ': ' || f.fault as fault
  from chain c
  cross join lateral (
    values
      (case when c.entry <> c.place then 'entry missing' end),
      (case when c.previous_hash <> c.hash_before then 'link broken' end),
      (case when c.hash <> c.rightful_hash then 'entry altered' end)
  ) as f (fault)
  where f.fault is not null
  union all
  select null, null, coalesce(l.topic, r.topic) || ' ' || coalesce(l.key, r.key) || ': ' || f.fault
  from latest l
  full join zimmet_private.settings_rows() r on (r.topic, r.key) = (l.topic, l.key)
  cross join lateral (
    values
      (case when r.topic is not null and l.content is null then 'row without an entry' end),
      (case when r.topic is null and l.content is not null then 'row missing' end),
      (case when r.content <> l.content then (
        select string_agg(c.key || ' differs', ', ') from jsonb_each(l.content) c
        where r.content ? c.key and r.content -> c.key is distinct from c.value) end)
  ) as f (fault)
  where f.fault is not null
  union all
  select null, null, 'settings: a change outside the chain' from zimmet_data.settings_pending;
comment on view zimmet_private.settings_fault is 'Settings, staff and calendars that the chain of their changes does not bear out, and where that chain is broken.';
