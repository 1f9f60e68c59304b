create or replace function zimmet_private.reason_without_words(fault text) returns text
language sql immutable set search_path = '' as $$
  -- From the first quotation mark to the last: what is quoted may have such marks in it.
  select left(regexp_replace(regexp_replace(fault, '["''`“‘«].*["''`”’»]', '…'), '\d{5,}', '…', 'g'), 200)
$$;
comment on function zimmet_private.reason_without_words(text) is
  'Why a delivery was not read, without what the reason quotes of it: neither words nor long numbers.';
