create or replace function zimmet_private.sending_route(asked_request_id int, asking_citizen_id int)
returns table (account_id int, kind text, conversation_id int, addressee text, window_until timestamptz)
language sql stable set search_path = '' as $$
  with asking as (
    select z.id, z.phone, z.email from zimmet_data.citizen z
    where z.id = asking_citizen_id and zimmet_private.wants_messages(z.id, null)
  ),
  ways as (
    -- The conversation it came from, else another one of his, else his phone, else his address.
    select 1 as rank, a.id as account_id, a.kind, c.id as conversation_id, c.citizen_key as addressee, c.window_until, c.last_at
    from asking z
    join zimmet_data.conversation c on (c.citizen_id = z.id or c.phone = z.phone)
      and exists (
        select from zimmet_data.message_request w join zimmet_data.message m on m.id = w.message_id
        where w.request_id = asked_request_id and m.conversation_id = c.id)
    join zimmet_data.message_account a on a.id = c.account_id and a.is_active
    union all
    select 2, a.id, a.kind, c.id, c.citizen_key, c.window_until, c.last_at
    from asking z
    join zimmet_data.conversation c on c.phone = z.phone and c.window_until > clock_timestamp()
    join zimmet_data.message_account a on a.id = c.account_id and a.is_active
    union all
    select 3, a.id, a.kind, null, z.phone, null, null
    from asking z join zimmet_data.message_account a on a.kind = 'sms' and a.is_active
    where z.phone ~ '^\+' and z.phone !~ '^\+90444'
    union all
    select 4, a.id, a.kind, null, z.email, null, null
    from asking z join zimmet_data.message_account a on a.kind = 'email' and a.is_active
    where zimmet_private.says(z.email)
  )
  select w.account_id, w.kind, w.conversation_id, w.addressee, w.window_until
  from ways w
  order by w.rank, w.last_at desc nulls last, w.account_id
  limit 1
$$;
comment on function zimmet_private.sending_route(int, int) is
  'How a citizen is written to about a request; none where he does not want it or no way leads to him.';
