create or replace function zimmet_private.relations_to(r zimmet_data.request, wanted text default null) returns text[]
language sql stable set search_path = '' as $$
  -- Each is asked for once, however many rules name it: the offset keeps the question out of the inner query.
  select coalesce(array_agg(a.relation), '{}')
  from (
    select distinct m.relation from zimmet_data.act_rule m
    where m.post = (select zimmet_private.my_post()) and (wanted is null or m.act = wanted)
    offset 0
  ) a
  where zimmet_private.has_relation(a.relation, r)
$$;
comment on function zimmet_private.relations_to(zimmet_data.request, text) is
  'In which of the relations that the rules of an act, or of any, name for the post the signed-in person stands to a request.';
