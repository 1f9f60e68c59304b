create or replace function zimmet.keep_told_warnings(command_id uuid, until timestamptz) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'keep_told_warnings', jsonb_build_array(until));
begin
  if answer is not null then
    return answer;
  elsif until is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'until'));
  end if;
  -- Never past the present, else what comes due meanwhile would not be told; never back, where two PCs tell of the same.
  insert into zimmet_data.told_warnings as t (staff_id, until)
  values (zimmet_private.my_staff_id(), least(keep_told_warnings.until, zimmet_private.present()))
  on conflict (staff_id) do update set until = greatest(t.until, excluded.until);
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.keep_told_warnings(uuid, timestamptz) is 'The person has been told of every warning up to an instant.';
grant execute on function zimmet.keep_told_warnings(uuid, timestamptz) to zimmet_staff;
