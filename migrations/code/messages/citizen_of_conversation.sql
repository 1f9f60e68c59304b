create or replace function zimmet_private.citizen_of_conversation(c zimmet_data.conversation, told jsonb) returns jsonb
language sql immutable set search_path = '' as $$
  select case
    when told is null and c.citizen_id is not null then jsonb_build_object('id', c.citizen_id)
    when told is null and zimmet_private.says(c.shown_name) then jsonb_strip_nulls(jsonb_build_object('fullName', c.shown_name, 'phone', c.phone))
    when jsonb_typeof(told) = 'object' and not told ?| '{id,phone}' and c.phone is not null then told || jsonb_build_object('phone', c.phone)
    else coalesce(told, 'null')
  end
$$;
comment on function zimmet_private.citizen_of_conversation(zimmet_data.conversation, jsonb) is
  'Who asks, of a conversation: as told; where nothing is told the person of the conversation, and the phone is the conversation''s unless another one is told.';
