create or replace function zimmet_private.earliest_sending(account int, to_whom text) returns timestamptz
language sql stable set search_path = '' as $$
  select greatest(
    clock_timestamp(), zimmet_private.quiet_until(),
    (select max(o.not_before) + interval '1 minute' from zimmet_data.outgoing o
      where o.account_id = account and o.addressee = to_whom and o.about <> 'answer' and o.created_at > clock_timestamp() - interval '2 days'))
$$;
comment on function zimmet_private.earliest_sending(int, text) is
  'When what goes out by itself may go to somebody: not in the quiet hours, and not within a minute of the last.';
