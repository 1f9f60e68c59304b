create or replace function zimmet_private.begin_update_order(command_id uuid, act text, input jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, act, input);
begin
  if answer is null and zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', act));
  end if;
  return answer;
end
$$;
comment on function zimmet_private.begin_update_order(uuid, text, jsonb) is 'As begin_command, for orders that administrators alone give.';
