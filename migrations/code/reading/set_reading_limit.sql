create or replace function zimmet.set_reading_limit(command_id uuid, kind text, per_minute int, per_hour int) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'set_reading_limit', jsonb_build_array(kind, per_minute, per_hour));
begin
  if answer is not null then
    return answer;
  elsif zimmet_private.my_post() is distinct from 'administrator' then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'set_reading_limit'));
  elsif coalesce(kind, '') not in ('phone', 'reveal', 'attachment') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'kind'));
  elsif per_minute is null or per_hour is null or per_minute not between 1 and 600 or per_hour not between per_minute and 6000 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'perMinute'));
  end if;
  insert into zimmet_data.reading_limit (kind, per_minute, per_hour, set_by)
  values (kind, per_minute, per_hour, zimmet_private.my_staff_id());
  return zimmet_private.store_answer(command_id, '{}');
end
$$;
comment on function zimmet.set_reading_limit(uuid, text, int, int) is
  'How much of a kind (phone, reveal, attachment) a person may read within a minute and an hour; an administrator''s, who reads none.';
grant execute on function zimmet.set_reading_limit(uuid,text,int,int) to zimmet_administrator;
