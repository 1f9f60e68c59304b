create or replace function zimmet.gateway_began(reader text) returns int
language plpgsql volatile security definer set search_path = '' as $$
declare
  again int;
begin
  perform zimmet_private.require_gateway();
  if reader is null or length(reader) not between 1 and 100 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'reader'));
  end if;
  update zimmet_data.message_delivery d set state = 'waiting', fault = null, leased_until = null
  where d.state = 'unreadable' and d.read_by is distinct from reader;
  get diagnostics again = row_count;
  return again;
end
$$;
comment on function zimmet.gateway_began(text) is
  'A gateway begins: what another program, or one that served other accounts, could not read is read again. Says how many.';
grant execute on function zimmet.gateway_began(text) to zimmet_gateway;
