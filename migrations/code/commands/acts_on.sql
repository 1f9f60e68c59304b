create or replace function zimmet.acts_on(asked_request_id int) returns table (act text, refusal text, has_cause boolean, owes_words boolean)
language sql stable security definer set search_path = '' as $$
  select a.act, zimmet_private.act_refusal(a.act, r, mine.relations), zimmet_private.gives_cause(a.act, r),
    zimmet_private.owes_words(a.act, r)
  from zimmet_data.request r
  -- Once, not for every act anew.
  cross join lateral (select zimmet_private.relations_to(r) as relations offset 0) mine
  cross join lateral (
    select distinct m.act from zimmet_data.act_rule m
    where m.post = (select zimmet_private.my_post()) and (m.relation <> 'deputy' or 'deputy' = any (mine.relations))
  ) a
  where r.id = asked_request_id and zimmet_private.may_see(r.held_by)
$$;
comment on function zimmet.acts_on(int) is
  'What the person does to requests at all; for this one the refusal code where the rules say no, whether there is cause for it now, and whether it owes words.';
grant execute on function zimmet.acts_on(int) to zimmet_staff;
