create or replace function zimmet_private.take_call(account zimmet_data.message_account, event jsonb, received timestamptz) returns void
language plpgsql volatile set search_path = '' as $$
declare
  rang timestamptz := zimmet_private.told_instant(event -> 'at', received);
  answered timestamptz := case when event ? 'answered' then zimmet_private.told_instant(event #> '{answered,at}', received) end;
  ended timestamptz := case when event ? 'ended' then zimmet_private.told_instant(event #> '{ended,at}', received) end;
  stopped text[] := array(select jsonb_array_elements_text(coalesce(event -> 'stopped', '[]')));
  ringing text[] := array(select jsonb_array_elements_text(coalesce(event -> 'rings', '[]')));
  c zimmet_data.phone_call;
begin
  insert into zimmet_data.phone_call as k (account_id, external_id, rang_at, shown_until) values (account.id, event ->> 'id', rang, rang)
  on conflict on constraint phone_call_comes_in_once do update set rang_at = least(k.rang_at, excluded.rang_at)
  returning * into c;
  if answered >= coalesce(c.answered_at, '-infinity') then
    c.answered_by := coalesce(event #>> '{answered,by}', c.answered_by);
    c.answered_at := answered;
  end if;
  c.ended_at := least(c.ended_at, ended);
  c.rings := array(
    select distinct r.extension from unnest(c.rings || ringing) as r (extension) where r.extension <> all (stopped) order by r.extension);
  update zimmet_data.phone_call k
  set phone = coalesce(k.phone, nullif(zimmet_private.phone_of(event ->> 'phone'), 'invalid')), rings = c.rings,
    answered_at = c.answered_at, answered_by = c.answered_by, ended_at = c.ended_at,
    cause = coalesce(k.cause, left(event #>> '{ended,cause}', 100)), recording = coalesce(k.recording, left(event ->> 'recording', 500)),
    shown_until = case
      when c.ended_at is not null and c.answered_at is null then c.ended_at + interval '5 minutes'
      when c.ended_at is not null then c.ended_at
      -- What was never told to have ended has ended by then.
      when c.answered_at is not null then c.answered_at + interval '4 hours'
      else greatest(k.shown_until, rang + interval '2 minutes')
    end
  where k.id = c.id;
end
$$;
comment on function zimmet_private.take_call(zimmet_data.message_account, jsonb, timestamptz) is
  'Takes in what was told of a call, in whatever order and however often; one row a call.';
