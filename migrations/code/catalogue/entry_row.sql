create or replace function zimmet_private.entry_row(kind text, entry_id int) returns jsonb
language sql stable set search_path = '' as $$
  select case kind
    when 'subject' then (select to_jsonb(e) from zimmet_data.subject e where e.id = entry_id)
    when 'reason' then (select to_jsonb(e) from zimmet_data.reason e where e.id = entry_id)
    when 'hold_reason' then (select to_jsonb(e) from zimmet_data.hold_reason e where e.id = entry_id)
    when 'institution' then (select to_jsonb(e) from zimmet_data.institution e where e.id = entry_id)
    when 'channel' then (select to_jsonb(e) from zimmet_data.channel e where e.id = entry_id)
    when 'neighbourhood' then (select to_jsonb(e) from zimmet_data.neighbourhood e where e.id = entry_id)
    when 'quick_text' then (select to_jsonb(e) from zimmet_data.quick_text e where e.id = entry_id)
    when 'question' then (select to_jsonb(e) from zimmet_data.question e where e.id = entry_id)
    when 'message_text' then (select to_jsonb(e) from zimmet_data.message_text e where e.id = entry_id)
    when 'street' then (select to_jsonb(e) from zimmet_data.street e where e.id = entry_id)
  end
$$;
comment on function zimmet_private.entry_row(text, int) is 'An entry of the catalogue as it stands, with its columns; null where there is none.';
