create or replace function zimmet_private.masked_words(words text) returns text
language sql immutable parallel safe security definer set search_path = '' as $$
  select zimmet_private.mask_numbers(words)
$$;
comment on function zimmet_private.masked_words(text) is 'Free words to their end with the numbers of people in them covered, for views.';
grant execute on function zimmet_private.masked_words(text) to zimmet_staff;
