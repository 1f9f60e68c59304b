create or replace function zimmet.preview_leave(name text, since timestamptz, until timestamptz, calendar_ids int[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.declare(name, since, until, calendar_ids);
    moves := zimmet_private.moves_in_short(since);
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_leave(text, timestamptz, timestamptz, int[]) is
  'What an idari izin would move. It is declared, looked at and taken back: the preview cannot differ from the act.';
grant execute on function zimmet.preview_leave(text,timestamptz,timestamptz,int[]) to zimmet_administrator;
