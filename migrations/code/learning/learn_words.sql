create or replace function zimmet_private.learn_words() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  if tg_op = 'UPDATE' then
    delete from zimmet_data.learnt_word l where l.request_id = new.id;
  end if;
  insert into zimmet_data.learnt_word (word, request_id, subject_id)
  select w.word, new.id, new.subject_id from unnest(zimmet_private.telling_words(new.description)) as w (word);
  -- As much as comes goes of what has become old, and a little more; nobody waits for somebody who does the same.
  if tg_op = 'INSERT' then
    delete from zimmet_data.learnt_word l
    where (l.word, l.request_id) in (
      select o.word, o.request_id from zimmet_data.learnt_word o
      where o.request_id <= new.id - zimmet_private.learnt_requests()
      order by o.request_id limit 120 for update skip locked);
  end if;
  return null;
end
$$;
comment on function zimmet_private.learn_words() is 'Trigger of requests: keeps of which subject the words of a request speak; the newest alone.';
