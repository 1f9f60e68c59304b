create or replace function zimmet_private.read_json(words text) returns jsonb
language plpgsql immutable strict set search_path = '' as $$
begin
  return words::jsonb;
exception
  when data_exception or program_limit_exceeded then
    return null;
end
$$;
comment on function zimmet_private.read_json(text) is 'What JSON says; null where it is none.';
