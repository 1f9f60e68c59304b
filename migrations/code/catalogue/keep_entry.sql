create or replace function zimmet.keep_entry(command_id uuid, kind text, entry_id int, entry jsonb) returns jsonb
language plpgsql volatile security definer set search_path = '' as $$
declare
  answer jsonb := zimmet_private.begin_command(command_id, 'keep_entry', jsonb_build_array(kind, entry_id, entry));
  fields text[] := zimmet_private.entry_fields(kind);
  strange text;
  before jsonb;
  kept_id int;
begin
  if answer is not null then
    return answer;
  end if;
  perform zimmet_private.begin_staff_change();
  if fields is null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'kind'));
  elsif jsonb_typeof(entry) is distinct from 'object' then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'entry'));
  end if;
  select k into strange from jsonb_object_keys(entry) k where k <> all (fields) order by k limit 1;
  if found then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', strange));
  end if;
  -- One after the other: each is judged by what the last one left.
  perform pg_advisory_xact_lock(hashtextextended('zimmet.keep_entry', 0));
  -- Who retires it meanwhile writes to it, too.
  perform from zimmet_data.subject s where kind = 'subject' and s.id = entry_id for no key update;
  before := zimmet_private.entry_row(kind, entry_id);
  if entry_id is not null and before is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'entryId'));
  end if;
  kept_id := zimmet_private.keep_as(kind, entry_id, entry, zimmet_private.require_name(coalesce(entry ->> 'name', before ->> 'name')));
  perform zimmet_private.record_catalogue_change(kind, kept_id, case when entry_id is null then 'open' else 'change' end,
    zimmet_private.entry_change(before, zimmet_private.entry_row(kind, kept_id)));
  return zimmet_private.store_answer(command_id, jsonb_build_object('entryId', kept_id));
end
$$;
comment on function zimmet.keep_entry(uuid, text, int, jsonb) is
  'A new entry of the catalogue, or one as it is to be; fields that are not told stay. What was changed is on record.';
grant execute on function zimmet.keep_entry(uuid, text, int, jsonb) to zimmet_administrator;
