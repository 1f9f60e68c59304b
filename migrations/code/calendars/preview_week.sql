create or replace function zimmet.preview_week(calendar_id int, from_day date, spans jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.write_week(calendar_id, from_day, spans);
    moves := zimmet_private.moves_in_short();
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_week(int, date, jsonb) is 'What new working hours would move; done and taken back.';
grant execute on function zimmet.preview_week(int,date,jsonb) to zimmet_administrator;
