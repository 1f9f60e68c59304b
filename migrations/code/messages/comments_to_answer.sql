create or replace function zimmet_private.comments_to_answer(c zimmet_data.conversation) returns setof zimmet_data.message
language sql stable set search_path = '' as $$
  select m.*
  from zimmet_data.message m
  join zimmet_data.message_account a on a.id = m.account_id and a.kind in ('facebook', 'instagram')
  where m.conversation_id = c.id and m.direction = 'in' and m.kind = 'comment' and m.external_id is not null and m.withdrawn_at is null
    -- What a visitor posts on the page is no comment of it.
    and (a.kind = 'instagram' or m.details ->> 'item' = 'comment')
    and m.at > clock_timestamp() - interval '7 days'
    and not exists (
      select from zimmet_data.outgoing o
      where o.account_id = m.account_id and o.addressee = c.citizen_key
        and o.content ->> 'type' = 'private_reply' and o.content ->> 'replyTo' = m.external_id
        -- Never: its provider says that somebody has answered it already.
        and (o.state not in ('failed', 'cancelled') or o.fault_class = 'never'))
  order by m.id desc
$$;
comment on function zimmet_private.comments_to_answer(zimmet_data.conversation) is
  'Comments of a conversation to which one private reply can be given still: within seven days, and none was given; the newest first.';
