create or replace function zimmet_private.keep_as(kind text, entry_id int, told jsonb, name text) returns int
language plpgsql volatile set search_path = '' as $$
begin
  return case kind
    when 'subject' then zimmet_private.keep_subject((select e from zimmet_data.subject e where e.id = entry_id), told, name)
    when 'reason' then zimmet_private.keep_reason((select e from zimmet_data.reason e where e.id = entry_id), told, name)
    when 'hold_reason' then zimmet_private.keep_hold_reason((select e from zimmet_data.hold_reason e where e.id = entry_id), told, name)
    when 'institution' then zimmet_private.keep_institution((select e from zimmet_data.institution e where e.id = entry_id), told, name)
    when 'channel' then zimmet_private.keep_channel((select e from zimmet_data.channel e where e.id = entry_id), told, name)
    when 'neighbourhood' then zimmet_private.keep_neighbourhood((select e from zimmet_data.neighbourhood e where e.id = entry_id), told, name)
    when 'quick_text' then zimmet_private.keep_quick_text((select e from zimmet_data.quick_text e where e.id = entry_id), told, name)
    when 'question' then zimmet_private.keep_question((select e from zimmet_data.question e where e.id = entry_id), told, name)
    when 'message_text' then zimmet_private.keep_message_text((select e from zimmet_data.message_text e where e.id = entry_id), told, name)
    when 'street' then zimmet_private.keep_street((select e from zimmet_data.street e where e.id = entry_id), told, name)
  end;
exception
  when unique_violation then
    perform zimmet_private.refuse('ZM033', jsonb_build_object('field', 'name'));
end
$$;
comment on function zimmet_private.keep_as(text, int, jsonb, text) is 'Writes an entry of a kind; a name that is taken is refused.';
