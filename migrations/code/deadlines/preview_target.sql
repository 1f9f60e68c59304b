create or replace function zimmet.preview_target(kind text, subject_id int, priority text, unit text, amount int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  moves jsonb;
begin
  begin
    perform zimmet_private.write_target(kind, subject_id, priority, unit, amount);
    perform zimmet_private.reapply_target(kind, subject_id, priority);
    moves := zimmet_private.moves_in_short();
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return moves;
  end;
end
$$;
comment on function zimmet.preview_target(text, int, text, text, int) is
  'What would move if a new target also counted for what is open; done and taken back.';
grant execute on function zimmet.preview_target(text,int,text,text,int) to zimmet_administrator;
