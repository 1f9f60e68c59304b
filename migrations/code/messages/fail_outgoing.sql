create or replace function zimmet_private.fail_outgoing(o zimmet_data.outgoing, fault jsonb, told_id text) returns void
language plpgsql volatile set search_path = '' as $$
declare
  class text := case when fault ->> 'class' in ('retry', 'template', 'other_channel', 'pause', 'dead', 'never')
    then fault ->> 'class' else 'dead' end;
  said text := left(coalesce(fault ->> 'text', fault ->> 'code', class), 500);
  goes_again boolean := class = 'pause' or class = 'retry' and o.tries < 12;
  next_id uuid;
begin
  if class = 'pause' then
    -- Not this message is wrong but the account: nothing is lost, all of it waits.
    update zimmet_data.message_account a set paused_at = clock_timestamp(), paused_because = said
    where a.id = o.account_id and a.paused_at is null;
    perform zimmet_private.say_health(o.account_id, 'outbound', false, class, said);
  elsif class in ('template', 'other_channel') then
    next_id := zimmet_private.follow_outgoing(o, class);
  end if;
  update zimmet_data.outgoing q
  set state = case when goes_again then 'waiting' else 'failed' end, leased_until = null, followed_by = next_id,
    fault_class = class, fault_code = fault ->> 'code', fault_text = said,
    not_before = case when class = 'retry' and goes_again
      then clock_timestamp() + least(interval '1 hour', interval '1 second' * power(4, least(o.tries, 6))) else q.not_before end,
    past_ids = q.past_ids || array_remove(array[coalesce(told_id, q.external_id)], null),
    external_id = case when goes_again then null else q.external_id end
  where q.id = o.id;
  if goes_again then
    update zimmet_data.message m set external_id = null where m.outgoing_id = o.id;
  end if;
end
$$;
comment on function zimmet_private.fail_outgoing(zimmet_data.outgoing, jsonb, text) is
  'What a fault ({class, code, text}) means for one that was to go out, as the channel calls it: again later, all of the account waits, another way, or never.';
