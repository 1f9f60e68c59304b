create or replace function zimmet_private.ways_elsewhere(c zimmet_data.conversation)
returns table (place int, way text, account_id int, addressee text, closed_because text)
language sql stable set search_path = '' as $$
  with here as (select a.kind from zimmet_data.message_account a where a.id = c.account_id),
  mail as (select a.id from zimmet_data.message_account a where a.kind = 'email' and a.is_active order by a.id limit 1)
  select 5, 'sms', s.account_id, s.addressee, s.closed_because
  from here h cross join zimmet_private.sms_to(zimmet_private.phones_of(c)) s where h.kind <> 'sms'
  union all
  select 6, 'email', (select m.id from mail m), (select z.email from zimmet_data.citizen z where z.id = c.citizen_id),
    case
      when not exists (select from mail) then 'no_account'
      when not exists (select from zimmet_data.citizen z where z.id = c.citizen_id and z.email is not null) then 'no_address'
    end
  from here h where h.kind <> 'email'
$$;
comment on function zimmet_private.ways_elsewhere(zimmet_data.conversation) is
  'The last rungs of the ladder: by another channel than the one on which the citizen wrote.';
