create or replace function zimmet.preview_directorate_calendar(directorate_id int, calendar_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.write_directorate_calendar(directorate_id, calendar_id);
    perform zimmet_private.count_anew(directorate_id, calendar_id);
    moves := zimmet_private.moves_in_short();
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_directorate_calendar(int, int) is
  'What would move if what is open were counted on the directorate''s new calendar, too; done and taken back.';
grant execute on function zimmet.preview_directorate_calendar(int,int) to zimmet_administrator;
