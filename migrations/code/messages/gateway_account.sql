create or replace function zimmet.gateway_account(kind text, external_id text, title text) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  way int := (select c.id from zimmet_data.channel c where c.code = zimmet_private.channel_code_of(kind));
  known zimmet_data.message_account;
begin
  perform zimmet_private.require_gateway();
  if way is null or coalesce(external_id, '') = '' or not zimmet_private.says(title) or length(title) > 100 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', case when way is null then 'kind' else 'title' end));
  end if;
  select a.* into known from zimmet_data.message_account a
  where a.kind = gateway_account.kind and a.external_id = gateway_account.external_id;
  if known.id is null then
    insert into zimmet_data.message_account as a (kind, external_id, title, channel_id)
    values (kind, external_id, btrim(title), way)
    on conflict on constraint message_account_is_one_of_its_kind do update set title = excluded.title
    returning * into known;
  elsif known.title <> btrim(title) then
    update zimmet_data.message_account a set title = btrim(gateway_account.title) where a.id = known.id;
  end if;
  return known.id;
end
$$;
comment on function zimmet.gateway_account(text, text, text) is
  'The account that the gateway serves, made where it is not known: its kind, its name with the provider, what people see.';
grant execute on function zimmet.gateway_account(text, text, text) to zimmet_gateway;
