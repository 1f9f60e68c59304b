create or replace function zimmet_private.covered_words(words text) returns text
language sql immutable parallel safe security definer set search_path = '' as $$
  select zimmet_private.mask_found_numbers(words)
$$;
comment on function zimmet_private.covered_words(text) is 'Free words that may hold numbers of people, with these covered.';
grant execute on function zimmet_private.covered_words(text) to zimmet_staff;
