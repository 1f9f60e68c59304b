create or replace function zimmet.see_digest(command_id uuid, week date) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'see_digest', jsonb_build_array(week));
begin
  if answer is not null then
    return answer;
  elsif week is null or extract(isodow from week) <> 1
    or week > (statement_timestamp() at time zone zimmet_private.zone())::date
  then
    -- Never of a week to come: its digest would not be told.
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'week'));
  end if;
  insert into zimmet_data.seen_digest as s (staff_id, week) values (zimmet_private.my_staff_id(), see_digest.week)
  on conflict (staff_id) do update set week = greatest(s.week, excluded.week);
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.see_digest(uuid, date) is
  'In the week of this Monday the person has seen the digest, or closed the note that tells of it.';
grant execute on function zimmet.see_digest(uuid, date) to zimmet_staff;
