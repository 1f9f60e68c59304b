create or replace function zimmet.preview_move_staff(staff_id int, post text, directorate_ids int[]) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  p jsonb := jsonb_build_object('staff_id', staff_id, 'post', post, 'directorate_ids', to_jsonb(directorate_ids));
  held int[] := array(
    select m.directorate_id from zimmet_data.membership m where m.staff_id = preview_move_staff.staff_id and upper_inf(m.period));
  takes_two boolean := zimmet_private.staff_act_is_shared('move_staff', p) and zimmet_private.second_person_is_there();
  effect jsonb;
begin
  begin
    effect := zimmet_private.staff_effect(held, zimmet_private.do_move(p, null));
    raise exception using errcode = 'ZMBAK';
  exception
    when sqlstate 'ZMBAK' then
      return effect || jsonb_build_object('takesTwo', takes_two);
  end;
end
$$;
comment on function zimmet.preview_move_staff(int, text, int[]) is
  'What would be free, and who would be missing, if somebody got another post; done and taken back.';
grant execute on function zimmet.preview_move_staff(int,text,int[]) to zimmet_administrator;
