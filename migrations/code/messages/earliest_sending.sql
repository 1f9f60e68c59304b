create or replace function zimmet_private.earliest_sending(account int, to_whom text) returns timestamptz
language sql stable set search_path = '' as $$
  with setting as (
    select s.quiet_from, s.quiet_until, (clock_timestamp() at time zone zimmet_private.zone()) as local from zimmet_data.message_setting s
  ),
  awake as (
    select case
      when case when s.quiet_from > s.quiet_until then s.local::time >= s.quiet_from or s.local::time < s.quiet_until
        else s.local::time >= s.quiet_from and s.local::time < s.quiet_until end
      then (case when s.local::time >= s.quiet_from and s.quiet_from > s.quiet_until then s.local::date + 1 else s.local::date end
        + s.quiet_until) at time zone zimmet_private.zone()
      else clock_timestamp()
    end as at
    from setting s
  )
  select greatest(
    (select a.at from awake a),
    (select max(o.not_before) + interval '1 minute' from zimmet_data.outgoing o
      where o.account_id = account and o.addressee = to_whom and o.about <> 'answer' and o.created_at > clock_timestamp() - interval '2 days'))
$$;
comment on function zimmet_private.earliest_sending(int, text) is
  'When what goes out by itself may go to somebody: not in the quiet hours, and not within a minute of the last.';
