create or replace function zimmet_private.keep_search() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  if new.held_by = '{}' then
    -- Taken back: nobody meets it any more, and an index of words is dear to write.
    delete from zimmet_data.request_words w where w.request_id = new.id;
    return null;
  end if;
  insert into zimmet_data.request_words (request_id, search, registered_at, held_by)
  values (new.id, zimmet_private.search_text(new.description, new.subject_id, new.neighbourhood_id, new.street_id), new.registered_at, new.held_by)
  on conflict on constraint request_words_is_identified do update
  set search = excluded.search, registered_at = excluded.registered_at, held_by = excluded.held_by;
  return null;
end
$$;
comment on function zimmet_private.keep_search() is
  'Keeps what words find of a request that came, whose subject or place changed, or that came to another directorate.';
