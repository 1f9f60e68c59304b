create or replace function zimmet_private.can_be_undone(act text) returns boolean
language sql immutable set search_path = '' as $$
  select act in ('accept_custody', 'take', 'assign', 'hand_over', 'return_custody')
$$;
comment on function zimmet_private.can_be_undone(text) is
  'Acts that say only who has it; what tells somebody something, or stops a clock, is not unsaid.';
