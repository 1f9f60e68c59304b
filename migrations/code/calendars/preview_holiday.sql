create or replace function zimmet.preview_holiday(name text, since timestamptz, until timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.write_holiday(name, since, until);
    moves := zimmet_private.moves_in_short(since);
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_holiday(text, timestamptz, timestamptz) is 'What a new holiday would move; done and taken back.';
grant execute on function zimmet.preview_holiday(text,timestamptz,timestamptz) to zimmet_administrator;
