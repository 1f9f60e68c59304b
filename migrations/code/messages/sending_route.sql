create or replace function zimmet_private.sending_route(asked_request_id int, asking_citizen_id int)
returns table (account_id int, conversation_id int, addressee text)
language sql stable set search_path = '' as $$
  with asking as (
    select z.id, z.phone, z.email from zimmet_data.citizen z
    where z.id = asking_citizen_id and zimmet_private.wants_messages(z.id, null)
  ),
  ways as (
    -- The conversation it came from, where its channel sends, else another one of his, else his phone, else his address.
    select 1 as rank, w.account_id, c.id as conversation_id, w.addressee, c.last_at
    from asking z
    join zimmet_data.conversation c on (c.citizen_id = z.id or c.phone = z.phone)
      and exists (
        select from zimmet_data.message_request w join zimmet_data.message m on m.id = w.message_id
        where w.request_id = asked_request_id and m.conversation_id = c.id)
    -- Outside the window a template may lead there still.
    join lateral zimmet_private.own_way(c) w on coalesce(w.closed_because, 'window_closed') = 'window_closed'
    union all
    select 2, w.account_id, c.id, w.addressee, c.last_at
    from asking z
    join zimmet_data.conversation c on c.phone = z.phone and c.window_until > clock_timestamp()
    join lateral zimmet_private.own_way(c) w on w.closed_because is null
    union all
    select 3, s.account_id, null, s.addressee, null
    from asking z cross join lateral zimmet_private.sms_to(array[z.phone]) s
    where s.closed_because is null
    union all
    select 4, a.id, null, z.email, null
    from asking z join zimmet_data.message_account a on a.kind = 'email' and a.is_active
    where zimmet_private.says(z.email)
  )
  select w.account_id, w.conversation_id, w.addressee
  from ways w
  order by w.rank, w.last_at desc nulls last, w.account_id
$$;
comment on function zimmet_private.sending_route(int, int) is
  'The ways by which a citizen may be written to about a request, the first first; none where he does not want it or no way leads to him.';
