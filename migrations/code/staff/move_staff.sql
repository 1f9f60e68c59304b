create or replace function zimmet.move_staff(command_id uuid, staff_id int, post text, directorate_ids int[]) returns jsonb
language sql volatile security definer set search_path = '' as $$
  select zimmet_private.change_staff(command_id, 'move_staff', jsonb_build_object(
    'staff_id', staff_id, 'post', post, 'directorate_ids', to_jsonb(directorate_ids)))
$$;
comment on function zimmet.move_staff(uuid, int, text, int[]) is 'Another post or other directorates; the rights of the old ones end at once.';
grant execute on function zimmet.move_staff(uuid,int,text,int[]) to zimmet_administrator;
