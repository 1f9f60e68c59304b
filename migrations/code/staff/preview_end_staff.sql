create or replace function zimmet.preview_end_staff(staff_id int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  held int[] := array(
    select m.directorate_id from zimmet_data.membership m where m.staff_id = preview_end_staff.staff_id and upper_inf(m.period));
  effect jsonb;
begin
  begin
    effect := zimmet_private.staff_effect(held, zimmet_private.do_end(staff_id));
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return effect;
  end;
end
$$;
comment on function zimmet.preview_end_staff(int) is 'What would be free, and who would be missing, if somebody left; done and taken back.';
grant execute on function zimmet.preview_end_staff(int) to zimmet_administrator;
