create or replace view zimmet_private.words_fault as
  select coalesce(w.request_id, r.id) as request_id
  from (select q.* from zimmet_data.request q where q.held_by <> '{}') r
  full join zimmet_data.request_words w on w.request_id = r.id
  where (w.search, w.registered_at, w.held_by) is distinct from
    (zimmet_private.search_text(r.description, r.subject_id, r.neighbourhood_id, r.street_id), r.registered_at, r.held_by);
comment on view zimmet_private.words_fault is
  'Requests of which words find something else than they say, or for others than may see them; no row means they are right.';
