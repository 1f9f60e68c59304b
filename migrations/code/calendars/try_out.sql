create or replace function zimmet_private.try_out(kind text, p jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  written record;
  moves jsonb;
begin
  begin
    select * into written from zimmet_private.write_change(kind, p);
    moves := zimmet_private.moves_in_short(written.changed_from);
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet_private.try_out(text, jsonb) is 'What a change of the calendar would move; done and taken back.';
