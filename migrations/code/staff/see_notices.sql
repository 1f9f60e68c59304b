create or replace function zimmet.see_notices(command_id uuid) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'see_notices', '[]');
begin
  if answer is not null then
    return answer;
  end if;
  update zimmet_data.staff_notice n set seen_at = zimmet_private.present()
  where n.staff_id = zimmet_private.my_staff_id() and n.seen_at is null;
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.see_notices(uuid) is 'The person has read what others did to his account.';
grant execute on function zimmet.see_notices(uuid) to zimmet_staff;
