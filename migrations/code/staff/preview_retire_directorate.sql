create or replace function zimmet.preview_retire_directorate(
  directorate_id int, receiver_id int default null, with_staff boolean default false
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  effect jsonb;
begin
  begin
    effect := zimmet_private.do_retire(directorate_id, receiver_id, with_staff);
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return effect;
  end;
end
$$;
comment on function zimmet.preview_retire_directorate(int, int, boolean) is
  'What would go where if a directorate were retired; done and taken back.';
grant execute on function zimmet.preview_retire_directorate(int,int,boolean) to zimmet_administrator;
