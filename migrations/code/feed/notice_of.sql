-- Any login may listen, so a notice says nothing to whom it does not concern: each directorate has its tag in each notice, that of a
-- concerned one made with the key its people have, that of another with a key nobody has. Without the key the two look the same,
-- and no tag comes twice. Made of the transaction, so that equal notices of one are one.
create or replace function zimmet_private.notice_of(xid xid8, concerned int[]) returns text
language sql stable set search_path = '' as $$
  -- Once, not for every directorate anew.
  with named as materialized (
    select k.key, e.epoch, left(encode(zimmet_private.wake_digest(k.key, format('%s %s', xid, concerned)), 'hex'), 32) as nonce
    from zimmet_private.wake_epoch() as e (epoch)
    cross join zimmet_data.reading_key k
  ),
  told as (
    select n.epoch || ':' || n.nonce || ':' || (
      select string_agg(left(encode(sha256(
        zimmet_private.wake_key(n.key, n.epoch, d.id, d.id = any (concerned)) || decode(n.nonce, 'hex')), 'hex'), 8), '' order by d.id)
      from zimmet_data.directorate d) as notice
    from named n
  )
  -- A notice has at most 8,000 bytes.
  select case when length(t.notice) < 8000 then t.notice else '' end from told t
$$;
comment on function zimmet_private.notice_of(xid8, int[]) is
  'What a transaction says to those it concerns: epoch, nonce and a tag for each directorate. Empty, for everybody, where it would not fit.';
