create or replace function zimmet_private.lease_outgoing(most int) returns uuid[]
language sql volatile set search_path = '' as $$
  select array(
    select w.id
    from zimmet_data.message_account a
    cross join lateral (
      select o.id, o.about, o.not_before
      from zimmet_data.outgoing o
      where o.account_id = a.id
        and (o.state = 'waiting' and o.not_before <= clock_timestamp() and a.paused_at is null and a.is_active
            -- Whatever made it late; who is writing with us just now is awake.
            and (o.about = 'answer' or (select zimmet_private.quiet_until()) is null or exists (
              select from zimmet_data.conversation c
              where c.id = o.conversation_id and c.last_in_at > clock_timestamp() - interval '10 minutes'))
          or o.state = 'doubtful' and o.leased_until < clock_timestamp())
      order by (o.about = 'answer') desc, o.not_before
      -- A channel that answers nothing keeps no other waiting: of one account so many are in hand at once.
      limit least(most, greatest(0, 20 - (
        select count(*) from zimmet_data.outgoing u
        where u.state = 'sending' and u.leased_until > clock_timestamp() and u.account_id = a.id)))
      for update of o skip locked) w
    order by (w.about = 'answer') desc, w.not_before
    limit most)
$$;
comment on function zimmet_private.lease_outgoing(int) is
  'What is to go out now and nobody has in hand, answers of people first; of one account at most twenty at once.';
