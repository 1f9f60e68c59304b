create or replace function zimmet.retire_directorate(
  command_id uuid, directorate_id int, receiver_id int default null, with_staff boolean default false
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'retire_directorate', jsonb_build_array(directorate_id, receiver_id, with_staff));
begin
  if answer is not null then
    return answer;
  end if;
  return zimmet_private.store_answer(command_id, zimmet_private.do_retire(directorate_id, receiver_id, with_staff));
end
$$;
comment on function zimmet.retire_directorate(uuid, int, int, boolean) is
  'A directorate that is no more, or is merged into another: its subjects, its open requests and, where told so, its people go there; without a receiver to the dispatch desk.';
grant execute on function zimmet.retire_directorate(uuid,int,int,boolean) to zimmet_administrator;
