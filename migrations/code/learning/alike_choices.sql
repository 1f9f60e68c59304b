create or replace function zimmet.alike_choices(message text) returns table (subject_id int, weight float8, requests int)
language plpgsql stable security definer set search_path = '' as $$
declare
  told text[] := zimmet_private.telling_words(message);
begin
  if zimmet_private.my_post() not in ('agent', 'overseer') then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'register'));
  end if;
  return query
    with near as (
      select a.word, l.subject_id as subject, l.request_id
      from unnest(told) as a (word)
      cross join lateral (
        select w.subject_id, w.request_id from zimmet_data.learnt_word w where w.word = a.word order by w.request_id desc limit 60
      ) l
    ), telling as (
      -- A word that stands in requests of every subject says nothing.
      select s.word, max(s.times)::float8 / sum(s.times)::float8 as share
      from (select n.word, n.subject, count(*) as times from near n group by n.word, n.subject) s group by s.word
    ), alike as (
      select n.request_id, n.subject, sum(t.share) / cardinality(told) as likeness
      from near n join telling t on t.word = n.word
      group by n.request_id, n.subject
      having count(*) >= 2 and sum(t.share) / cardinality(told) >= 0.25
      order by likeness desc, n.request_id desc limit 12
    )
    select a.subject, sum(a.likeness) / 12, count(*)::int
    from alike a
    join zimmet_data.subject s on s.id = a.subject and s.is_active
    group by a.subject
    -- Less teaches nothing, and words of one request are told to nobody.
    having count(*) >= 3
    order by 2 desc, a.subject;
end
$$;
comment on function zimmet.alike_choices(text) is
  'For which subjects messages like this one were registered: of the twelve newest that share most of its words, how many for each subject (three at least), and how much that speaks for it, 0 to 1; for who may register.';
grant execute on function zimmet.alike_choices(text) to zimmet_staff;
