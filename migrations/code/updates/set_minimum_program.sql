create or replace function zimmet.set_minimum_program(command_id uuid, version text) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_update_order(command_id, 'set_minimum_program', jsonb_build_array(version));
  proved text := zimmet_private.proved_program();
  before text;
begin
  if answer is not null then
    return answer;
  elsif version !~ '^\d{1,5}\.\d{1,5}\.\d{1,5}$' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'version'));
  elsif version is not null
    and (proved is null or zimmet_private.version_numbers(version) > zimmet_private.version_numbers(proved))
  then
    perform zimmet_private.refuse('ZM120', jsonb_build_object('proved', proved));
  elsif zimmet_private.version_numbers(zimmet_private.my_program()) < zimmet_private.version_numbers(version) then
    -- He could not lift it any more.
    perform zimmet_private.refuse('ZM122');
  end if;
  select o.minimum_program into before from zimmet_data.update_order o;
  insert into zimmet_data.update_order as o (minimum_program) values (version)
  on conflict (is_the_one) do update set minimum_program = excluded.minimum_program;
  perform zimmet_private.record_update_order(jsonb_build_object('minimum', coalesce(version, ''), 'from', before));
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.set_minimum_program(uuid, text) is
  'The oldest program that may be used from now on, null for none but the code''s own; never past what the pilot ring has proved; administrators only.';
grant execute on function zimmet.set_minimum_program(uuid, text) to zimmet_administrator;
