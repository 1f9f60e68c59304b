create or replace function zimmet_private.store_answer(command_id uuid, given jsonb) returns jsonb
language sql volatile set search_path = '' as $$
  update zimmet_data.command c set answer = given, answered_at = clock_timestamp() where c.id = command_id;
  select given
$$;
comment on function zimmet_private.store_answer(uuid, jsonb) is 'Keeps what a command answered, so that its repetition answers the same.';
