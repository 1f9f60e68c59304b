create or replace function zimmet_private.may_see(held_by int[]) returns boolean
language sql stable set search_path = '' as $$
  -- What nobody holds and nobody held was taken back: it is seen by nobody.
  select held_by <> '{}' and (zimmet_private.sees_all() or held_by && zimmet_private.my_directorates())
$$;
comment on function zimmet_private.may_see(int[]) is 'The visibility rule for the functions that run as the owner; the same as the policy on request.';
