create or replace function zimmet_private.take_reading(accounts jsonb, taken text[], received timestamptz) returns text[]
language plpgsql volatile set search_path = '' as $$
declare
  told jsonb;
  event jsonb;
  account zimmet_data.message_account;
  hash text;
  hashes text[] := taken;
begin
  for told in select a.value from jsonb_array_elements(accounts) a loop
    select a.* into account from zimmet_data.message_account a
    where a.kind = told ->> 'kind' and a.external_id = told ->> 'externalId';
    if account.id is null then
      raise exception 'account % % is not served', told ->> 'kind', told ->> 'externalId' using errcode = 'no_data_found';
    end if;
    for event in select e.value from jsonb_array_elements(told -> 'events') e loop
      hash := md5(account.id || ' ' || event);
      if hash <> all (hashes) then
        perform zimmet_private.take_event(account, event, received);
        hashes := hashes || hash;
      end if;
    end loop;
  end loop;
  return hashes;
end
$$;
comment on function zimmet_private.take_reading(jsonb, text[], timestamptz) is
  'Takes in what was read out of one delivery, account by account, but for the events of these hashes; the hashes of all that is taken in now.';
