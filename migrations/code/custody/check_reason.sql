create or replace function zimmet_private.check_reason(reason_id int, wanted_kind text, words text) returns text
language plpgsql stable set search_path = '' as $$
declare
  chosen zimmet_data.reason;
begin
  select x.* into chosen from zimmet_data.reason x where x.id = reason_id and x.kind = wanted_kind and x.is_active;
  if reason_id is null then
    perform zimmet_private.refuse('ZM008', jsonb_build_object('field', 'reasonId'));
  elsif chosen.id is null then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'reasonId'));
  end if;
  return case when chosen.needs_words then zimmet_private.require_text(words) else zimmet_private.optional_text(words) end;
end
$$;
comment on function zimmet_private.check_reason(int, text, text) is
  'Refuses a reason that is none of its kind; returns the words, which are owed where the reason says so.';
