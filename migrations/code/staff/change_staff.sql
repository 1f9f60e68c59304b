create or replace function zimmet_private.change_staff(command_id uuid, kind text, p jsonb) returns jsonb
language plpgsql volatile set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, kind, p);
begin
  if answer is not null then
    return answer;
  elsif zimmet_private.staff_act_is_shared(kind, p) and zimmet_private.second_person_is_there() then
    return zimmet_private.store_answer(command_id, zimmet_private.propose(kind, p, '{}') - 'moved');
  end if;
  return zimmet_private.store_answer(command_id, zimmet_private.do_staff(kind, p, null));
end
$$;
comment on function zimmet_private.change_staff(uuid, text, jsonb) is 'One administrator''s act on staff, or his proposal.';
