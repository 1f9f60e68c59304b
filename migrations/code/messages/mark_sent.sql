create or replace function zimmet_private.mark_sent(wanted uuid, told_id text, instant timestamptz) returns void
language sql volatile set search_path = '' as $$
  -- It was said to have failed, and something waits to follow it another way: once is enough.
  with needless as (
    update zimmet_data.outgoing f set state = 'cancelled'
    from zimmet_data.outgoing q where q.id = wanted and f.id = q.followed_by and f.state = 'waiting'
    returning f.id
  )
  update zimmet_data.outgoing q
  set state = 'sent', leased_until = null, external_id = coalesce(q.external_id, told_id), sent_at = coalesce(q.sent_at, instant),
    fault_class = null, fault_code = null, fault_text = null, followed_by = case when not exists (select from needless) then q.followed_by end
  where q.id = wanted;
  update zimmet_data.message m set external_id = coalesce(m.external_id, told_id) where m.outgoing_id = wanted;
$$;
comment on function zimmet_private.mark_sent(uuid, text, timestamptz) is
  'It went out, under this name of the channel where it had none yet; what waits to follow it does not.';
