create or replace function zimmet_private.sms_to(phones text[]) returns table (account_id int, addressee text, closed_because text)
language sql stable set search_path = '' as $$
  select s.id, own.phone, case when s.id is null then 'no_account' when own.phone is null then 'no_phone' end
  from (
    select (array_agg(p.phone order by p.place) filter (where p.phone ~ '^\+905\d{9}$'))[1] as phone
    from unnest(phones) with ordinality as p (phone, place)
  ) own
  left join (select a.id from zimmet_data.message_account a where a.kind = 'sms' and a.is_active order by a.id limit 1) s on true
$$;
comment on function zimmet_private.sms_to(text[]) is
  'A person by SMS: the account that sends, the first of his phones that is a mobile one of this country (the others take no SMS, or cost the house what a stranger likes), and why it is not possible.';
