create or replace function zimmet.read_deliveries_again(command_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'read_deliveries_again', '[]');
  again int;
begin
  if answer is not null then
    return answer;
  elsif zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'read_deliveries_again'));
  end if;
  update zimmet_data.message_delivery d set state = 'waiting', fault = null, leased_until = null where d.state = 'unreadable';
  get diagnostics again = row_count;
  return zimmet_private.store_answer(command_id, jsonb_build_object('deliveries', again));
end
$$;
comment on function zimmet.read_deliveries_again(uuid) is
  'Administrators: the gateway reads once more what could not be read; what was taken in of it is not taken in twice.';
grant execute on function zimmet.read_deliveries_again(uuid) to zimmet_administrator;
