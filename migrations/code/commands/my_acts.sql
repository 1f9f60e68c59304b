create or replace function zimmet.my_acts() returns table (act text)
language sql stable security definer set search_path = '' as $$
  select distinct m.act from zimmet_data.act_rule m
  where m.post = (select zimmet_private.my_post())
    and (m.relation <> 'deputy' or (select cardinality(zimmet_private.directed_by_me())) > 0)
$$;
comment on function zimmet.my_acts() is
  'What the signed-in person does to requests at all: his post, and for whom he stands in now. Of one request acts_on says it.';
grant execute on function zimmet.my_acts() to zimmet_staff;
