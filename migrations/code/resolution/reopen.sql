create or replace function zimmet.reopen(
  command_id uuid, request_id int, seen_version int, by_citizen boolean, score int, words text
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'reopen',
    jsonb_build_array(request_id, seen_version, by_citizen, score, words));
  said text := zimmet_private.require_text(words);
begin
  if answer is not null then
    return answer;
  end if;
  return zimmet_private.take_up_again(command_id, request_id, seen_version, by_citizen, score, said);
end
$$;
comment on function zimmet.reopen(uuid, int, int, boolean, int, text) is
  'Çözülmedi, yeniden aç: the same request, back in the same custody; counted as a return of the work.';
grant execute on function zimmet.reopen(uuid,int,int,boolean,int,text) to zimmet_staff;
