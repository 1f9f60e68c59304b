create or replace function zimmet_private.keep_search() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into zimmet_data.request_words (request_id, search)
  values (new.id, zimmet_private.search_text(new.description, new.subject_id, new.neighbourhood_id, new.street_id))
  on conflict on constraint request_words_is_identified do update set search = excluded.search;
  return null;
end
$$;
comment on function zimmet_private.keep_search() is 'Keeps what words find of a request that came or whose subject or place changed.';
