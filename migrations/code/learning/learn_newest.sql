create or replace function zimmet_private.learn_newest() returns void
language sql volatile set search_path = '' as $$
  insert into zimmet_data.learnt_word (word, request_id, subject_id)
  select w.word, r.id, r.subject_id
  from (select n.id, n.subject_id, n.description from zimmet_data.request n order by n.id desc limit zimmet_private.learnt_requests()) r
  cross join lateral unnest(zimmet_private.telling_words(r.description)) as w (word)
  on conflict do nothing
$$;
comment on function zimmet_private.learn_newest() is 'Learns from the newest requests at once: where they came past the trigger, or before there was one.';
