-- Words are looked for among the newest first, and by whoever sees them: both stand with the words, so that one index answers.
-- What is there is written anew in its order: updated, each row would leave another behind, and the newest lie anywhere.
drop index zimmet_data.request_words_search;

create temporary table told_words on commit drop as
  select w.request_id, w.search, r.registered_at, r.held_by
  from zimmet_data.request_words w
  join zimmet_data.request r on r.id = w.request_id
  where r.held_by <> '{}';

truncate zimmet_data.request_words;

alter table zimmet_data.request_words
  add column registered_at timestamptz not null,
  add column held_by int[] not null;
comment on column zimmet_data.request_words.held_by is 'As of the request: who sees it. Both follow by a trigger of the request.';

insert into zimmet_data.request_words (request_id, search, registered_at, held_by)
  select t.request_id, t.search, t.registered_at, t.held_by from told_words t order by t.registered_at, t.request_id;

create index request_words_by_time on zimmet_data.request_words (registered_at desc, request_id desc);

create index request_words_search on zimmet_data.request_words
  using gin (search zimmet_private.gin_trgm_ops, held_by, (array[zimmet_private.month_number(registered_at)]));

analyze zimmet_data.request_words;
