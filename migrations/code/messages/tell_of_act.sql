create or replace function zimmet_private.tell_of_act() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
declare
  r zimmet_data.request := (select q from zimmet_data.request q where q.id = new.request_id);
begin
  -- Of several acts of one transaction each is told of by what it left.
  if not exists (select from zimmet_data.message_account a where a.is_active) then
    return null;
  elsif new.act = 'register' then
    perform zimmet_private.tell_citizen(r.id, 'registered');
  elsif new.act = 'resolve' and r.state = 'resolved' and r.resolved_at = new.at then
    perform zimmet_private.tell_citizen(r.id, 'resolved');
    perform zimmet_private.tell_citizen(r.id, 'survey');
  elsif new.act = 'approve_outcome' and r.state = 'resolved' then
    perform zimmet_private.tell_citizen(r.id, case r.outcome when 'declined' then 'declined' else 'forwarded' end);
    perform zimmet_private.tell_citizen(r.id, 'survey');
  elsif new.act in ('verify', 'follow_master') and r.closed_at = new.at then
    perform zimmet_private.tell_citizen(r.id, 'closed');
  end if;
  return null;
end
$$;
comment on function zimmet_private.tell_of_act() is
  'At commit: tells citizens what an act meant for them. What is joined is told with its master''s closing; its own voices are asked by it.';
