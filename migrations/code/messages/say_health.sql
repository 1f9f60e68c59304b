create or replace function zimmet_private.say_health(account_id int, part text, is_well boolean, class text, said text) returns void
language sql volatile set search_path = '' as $$
  insert into zimmet_data.channel_health as h (account_id, part, is_well, said_at, since, fault_class, fault_text)
  values (account_id, part, is_well, clock_timestamp(), clock_timestamp(), case when not is_well then class end,
    case when not is_well then coalesce(nullif(left(said, 500), ''), 'unknown') end)
  on conflict on constraint channel_health_is_identified do update
    set said_at = excluded.said_at, is_well = excluded.is_well, fault_class = excluded.fault_class, fault_text = excluded.fault_text,
      since = case when h.is_well = excluded.is_well then h.since else excluded.said_at end
$$;
comment on function zimmet_private.say_health(int, text, boolean, text, text) is 'Keeps how a part of a channel is, and since when.';
