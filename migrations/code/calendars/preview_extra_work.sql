create or replace function zimmet.preview_extra_work(calendar_id int, name text, since timestamptz, until timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.write_extra_work(calendar_id, name, since, until);
    moves := zimmet_private.moves_in_short();
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_extra_work(int, text, timestamptz, timestamptz) is
  'What an extra working time would move; done and taken back.';
grant execute on function zimmet.preview_extra_work(int,text,timestamptz,timestamptz) to zimmet_administrator;
