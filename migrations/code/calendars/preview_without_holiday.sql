create or replace function zimmet.preview_without_holiday(day_off_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.take_away('holiday', day_off_id);
    moves := zimmet_private.moves_in_short((select lower(o.period) from zimmet_data.day_off o where o.id = day_off_id));
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_without_holiday(int) is 'What would move if a holiday were worked; done and taken back.';
grant execute on function zimmet.preview_without_holiday(int) to zimmet_administrator;
