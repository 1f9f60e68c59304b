create or replace function zimmet_private.take_status(account zimmet_data.message_account, event jsonb) returns void
language plpgsql volatile set search_path = '' as $$
declare
  instant timestamptz := least(zimmet_private.instant_of_milliseconds(event -> 'at'), clock_timestamp());
  said text := event ->> 'status';
  ours uuid := case when pg_input_is_valid(event ->> 'outgoingId', 'uuid') then (event ->> 'outgoingId')::uuid end;
  o zimmet_data.outgoing;
begin
  -- Each by its own index: there are three reports of every message.
  if event ->> 'outgoingId' is not null then
    select q.* into o from zimmet_data.outgoing q where q.id = ours and q.account_id = account.id for update;
  else
    select q.* into o from zimmet_data.outgoing q where q.account_id = account.id and q.external_id = event ->> 'id' for update;
  end if;
  if o.id is null then
    -- Its report may be ahead of the answer to our sending it; of what others sent there is nothing to say.
    if event ->> 'id' is not null then
      insert into zimmet_data.message_early (account_id, external_id, told) values (account.id, event ->> 'id', event);
    end if;
  elsif said in ('delivered', 'read') then
    -- Reports keep no order: what arrived has arrived, whatever else is said of it.
    perform zimmet_private.mark_sent(o.id, event ->> 'id', instant);
    update zimmet_data.outgoing q
    set delivered_at = least(q.delivered_at, instant), seen_at = case when said = 'read' then least(q.seen_at, instant) else q.seen_at end
    where q.id = o.id;
  elsif o.state not in ('sending', 'doubtful', 'sent') or o.delivered_at is not null or event ->> 'id' = any (o.past_ids) then
    -- Of an earlier try, or too late to change anything.
    return;
  elsif said = 'failed' then
    perform zimmet_private.fail_outgoing(o, event -> 'fault', event ->> 'id');
  else
    perform zimmet_private.mark_sent(o.id, event ->> 'id', instant);
  end if;
end
$$;
comment on function zimmet_private.take_status(zimmet_data.message_account, jsonb) is
  'What a channel reports of one that went out: sent, delivered, read or failed, in any order, as often as it likes.';
