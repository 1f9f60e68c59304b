create or replace function zimmet_private.group_size_is_shared(kind text, minimum int) returns boolean
language sql stable set search_path = '' as $$
  select minimum < zimmet_private.min_group_size(kind) and zimmet_private.second_person_is_there()
$$;
comment on function zimmet_private.group_size_is_shared(text, int) is 'Whether a group size takes a second person: it would let more be told than now.';
