create or replace function zimmet.alike_on(attachment_id int) returns int
language sql stable security definer set search_path = '' as $$
  with mine as materialized (
    select a.request_id, a.hash, a.fingerprint
    from zimmet_data.attachment a
    join zimmet_data.request r on r.id = a.request_id and zimmet_private.may_see(r.held_by)
    where a.id = attachment_id and a.fingerprint is not null
  ),
  alike as (
    -- Three of 64 bits: what saving anew, shrinking or a phone's filter changes. Where more pictures share a quarter
    -- than anybody would look through, the first thousand are enough to say so.
    select b.request_id, b.hash
    from mine m
    join zimmet_data.attachment b on b.fingerprint is not null and (
      substring(b.fingerprint from 1 for 16) = substring(m.fingerprint from 1 for 16)
      or substring(b.fingerprint from 17 for 16) = substring(m.fingerprint from 17 for 16)
      or substring(b.fingerprint from 33 for 16) = substring(m.fingerprint from 33 for 16)
      or substring(b.fingerprint from 49 for 16) = substring(m.fingerprint from 49 for 16))
    where bit_count(b.fingerprint # m.fingerprint) <= 3 and b.request_id <> m.request_id and b.withdrawn_at is null
    limit 1000
  )
  select count(distinct l.request_id)::int
  from alike l
  join zimmet_data.request r on r.id = l.request_id and zimmet_private.may_see(r.held_by)
  where not exists (
    select from alike s join mine m on m.hash = s.hash where s.request_id = l.request_id)
$$;
comment on function zimmet.alike_on(int) is
  'On how many other requests that the person sees a picture stands that looks almost the same, other bytes though it has.';
grant execute on function zimmet.alike_on(int) to zimmet_staff;
