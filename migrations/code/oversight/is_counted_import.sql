create or replace function zimmet_private.is_counted_import(source text, request_id int) returns boolean
language sql stable security definer set search_path = '' as $$
  select exists (
    select from zimmet_data.import i
    where i.source = $1 and $2 between i.first_request_id and i.last_request_id and i.counted_at is not null)
$$;
comment on function zimmet_private.is_counted_import(text, int) is 'Whether a second person said yes to the import that brought in a request.';
