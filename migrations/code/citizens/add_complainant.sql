create or replace function zimmet.add_complainant(command_id uuid, request_id int, citizen jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'add_complainant', jsonb_build_array(request_id, citizen));
  r zimmet_data.request;
  chosen zimmet_data.citizen;
begin
  if answer is not null then
    return answer;
  end if;
  r := zimmet_private.open_for_addition('add_complainant', request_id);
  chosen := zimmet_private.choose_citizen(citizen);
  if chosen.id is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'citizen'));
  elsif zimmet_private.asks_already(r, chosen) then
    perform zimmet_private.refuse('ZM062', jsonb_build_object('field', 'citizen'));
  end if;
  insert into zimmet_data.complainant (request_id, citizen_id, at, staff_id)
  values (r.id, chosen.id, r.changed_at, zimmet_private.my_staff_id());
  return zimmet_private.finish_command(command_id, r, 'add_complainant', jsonb_build_object('citizenId', chosen.id));
end
$$;
comment on function zimmet.add_complainant(uuid, int, jsonb) is 'Başvuran ekle: one more citizen asks for the same.';
grant execute on function zimmet.add_complainant(uuid,int,jsonb) to zimmet_staff;
