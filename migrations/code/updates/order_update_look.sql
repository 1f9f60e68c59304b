create or replace function zimmet.order_update_look(command_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_update_order(command_id, 'order_update_look', '[]');
  next int;
begin
  if answer is not null then
    return answer;
  end if;
  insert into zimmet_data.update_order as o (generation) values (1)
  on conflict (is_the_one) do update set generation = o.generation + 1
  returning o.generation into next;
  perform zimmet_private.record_update_order(jsonb_build_object('generation', next));
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.order_update_look(uuid) is 'Every PC looks for a newer program now, and spreads the download over its window; administrators only.';
grant execute on function zimmet.order_update_look(uuid) to zimmet_administrator;
