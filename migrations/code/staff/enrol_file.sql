create or replace function zimmet.enrol_file(command_id uuid, file_name text, acts jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  p jsonb := jsonb_build_object('file_name', left(file_name, 300), 'acts', acts);
  answer jsonb := zimmet_private.begin_command(command_id, 'enrol_file', p);
  effect jsonb;
begin
  if answer is not null then
    return answer;
  elsif not zimmet_private.staff_file_is_shared(zimmet_private.check_staff_acts(acts)) then
    return zimmet_private.store_answer(command_id, zimmet_private.do_staff_file(acts, null));
  end if;
  effect := zimmet_private.try_staff_file(acts);
  return zimmet_private.store_answer(command_id, effect || (zimmet_private.propose('enrol_file', p, effect) - 'moved'));
end
$$;
comment on function zimmet.enrol_file(uuid, text, jsonb) is
  'Everything that a file of staff asks for, in one go or not at all; one proposal where it gives a post that sees all.';
grant execute on function zimmet.enrol_file(uuid,text,jsonb) to zimmet_administrator;
