with linked as materialized (
  select s.request_id, s.entry, s.at, s.staff_id, f.login, s.act, s.details, s.version, p.hash_before,
    zimmet_private.chain_hash(p.hash_before, s.request_id, s.entry, s.at, s.staff_id, f.login, s.act, s.version, s.details) as hash
  from zimmet_sample.step s
  join zimmet_data.staff f on f.id = s.staff_id
  left join zimmet_sample.tip t on t.request_id = s.request_id and t.entry = :before
  cross join lateral (select coalesce(t.hash, ''::bytea) as hash_before) p
  where s.entry = :entry
), kept as (
  insert into zimmet_data.history (request_id, entry, at, staff_id, login, act, details, version, previous_hash, hash)
  select l.request_id, l.entry, l.at, l.staff_id, l.login, l.act, l.details, l.version, l.hash_before, l.hash from linked l
)
insert into zimmet_sample.tip (request_id, entry, hash)
select l.request_id, l.entry, l.hash from linked l
