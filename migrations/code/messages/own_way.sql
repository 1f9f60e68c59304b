create or replace function zimmet_private.own_way(c zimmet_data.conversation)
returns table (account_id int, kind text, addressee text, closed_because text)
language sql stable set search_path = '' as $$
  select a.id, a.kind, case a.kind when 'whatsapp' then coalesce(c.phone, c.citizen_key) else c.citizen_key end,
    case
      when not a.is_active then 'account_off'
      when a.kind in ('telephone', 'web', 'x') then 'no_sending'
      when zimmet_private.window_of(a.kind) is not null and coalesce(c.window_until, '-infinity') <= clock_timestamp() then 'window_closed'
    end
  from zimmet_data.message_account a where a.id = c.account_id
$$;
comment on function zimmet_private.own_way(zimmet_data.conversation) is
  'Free words back the way a citizen wrote, and why not: the first rung of the ladder, and the first way of what goes out by itself.';
