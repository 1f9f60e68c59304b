create or replace function zimmet_private.is_taken_back_by_two(i zimmet_data.import) returns boolean
language sql stable set search_path = '' as $$
  -- Open ones are somebody's request: nobody makes them vanish alone, where there is anybody else to ask.
  select i.taken_open > 0 and zimmet_private.second_person_is_there()
    or exists (
      select from zimmet_data.proposal p
      where p.kind = 'count_import' and p.decision = 'approved' and (p.payload ->> 'import_id')::int = i.id)
$$;
comment on function zimmet_private.is_taken_back_by_two(zimmet_data.import) is
  'Whether an import is taken back at a second person''s yes alone: it brought open requests, or counts by somebody''s yes.';
