create or replace function zimmet.set_group_size(command_id uuid, kind text, minimum int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_group_size', jsonb_build_array(kind, minimum));
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.check_group_size(kind, minimum);
  if zimmet_private.group_size_is_shared(kind, minimum) then
    return zimmet_private.store_answer(command_id, zimmet_private.propose('set_group_size',
      jsonb_build_object('kind', kind, 'minimum', minimum),
      jsonb_build_object('was', zimmet_private.min_group_size(kind))));
  end if;
  return zimmet_private.store_answer(command_id, zimmet_private.write_group_size(kind, minimum));
end
$$;
comment on function zimmet.set_group_size(uuid, text, int) is
  'Below how many nothing is told of figures or people: an administrator''s; telling of fewer than now takes a second person.';
grant execute on function zimmet.set_group_size(uuid,text,int) to zimmet_administrator;
