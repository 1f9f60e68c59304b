create or replace function zimmet.name_municipality(command_id uuid, name text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'name_municipality', jsonb_build_array(name));
  said text;
  before text;
begin
  if answer is not null then
    return answer;
  end if;
  said := zimmet_private.require_name(name);
  if char_length(said) > 120 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'name'));
  end if;
  perform zimmet_private.begin_staff_change();
  select m.name into before from zimmet_data.municipality m;
  insert into zimmet_data.municipality as m (name) values (said) on conflict (is_the_one) do update set name = excluded.name;
  perform zimmet_private.record_catalogue_change('municipality', 1, 'change', jsonb_build_object('from', before, 'name', said));
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.name_municipality(uuid, text) is 'What stands at the head of every paper from now on.';
grant execute on function zimmet.name_municipality(uuid, text) to zimmet_administrator;
