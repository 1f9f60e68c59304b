create or replace function zimmet.close_month(command_id uuid, month date) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'close_month', jsonb_build_array(month));
begin
  if answer is not null then
    return answer;
  elsif zimmet_private.my_post() is distinct from 'overseer' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'close_month'));
  elsif month is null or month <> date_trunc('month', month) or month < date '2000-01-01'
    or (month + interval '1 month') at time zone zimmet_private.zone() > statement_timestamp()
  then
    perform zimmet_private.refuse('ZM079', jsonb_build_object('field', 'month'));
  end if;
  -- Waits for whoever closes the same month at the same time.
  insert into zimmet_data.closed_month (month, closed_by) values (month, zimmet_private.my_staff_id())
  on conflict do nothing;
  if not found then
    perform zimmet_private.refuse('ZM079', jsonb_build_object('field', 'month'));
  end if;
  insert into zimmet_data.closed_figure (month, part, part_id, measure, value, base, requests)
  select close_month.month, f.part, f.part_id, f.measure, f.value, f.base, f.requests
  from zimmet_private.figures_to_close(month) f;
  return zimmet_private.store_answer(command_id, jsonb_build_object('month', month));
end
$$;
comment on function zimmet.close_month(uuid, date) is
  'Ayı kesinleştir: keeps the figures of a month that has ended (its first day) as they stand now, once and for good; an overseer''s.';
grant execute on function zimmet.close_month(uuid,date) to zimmet_overseer;
