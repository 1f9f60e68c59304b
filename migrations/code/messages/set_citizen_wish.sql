create or replace function zimmet.set_citizen_wish(
  command_id uuid, request_id int, citizen_id int, is_written_to boolean, is_asked boolean default true, words text default null
) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_citizen_wish',
    jsonb_build_array(request_id, citizen_id, is_written_to, is_asked, words));
  told zimmet_data.wish;
begin
  if answer is not null then
    return answer;
  elsif not zimmet_private.asks_on((zimmet_private.open_for_addition('add_note', request_id)).id, citizen_id) then
    perform zimmet_private.refuse('ZM002');
  end if;
  told.citizen_id := citizen_id;
  told.is_written_to := is_written_to;
  told.is_asked := is_asked;
  told.words := words;
  perform zimmet_private.keep_wish(told);
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.set_citizen_wish(uuid, int, int, boolean, boolean, text) is
  'Whether one who asked wants to be written to and asked how content he is; told by whoever spoke with him about a request, and why.';
grant execute on function zimmet.set_citizen_wish(uuid, int, int, boolean, boolean, text) to zimmet_staff;
