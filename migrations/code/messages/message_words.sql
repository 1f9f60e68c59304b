create or replace function zimmet_private.message_words(words text, r zimmet_data.request) returns text
language sql stable set search_path = '' as $$
  select string_agg(coalesce(p.said, '{' || p.field || '}'), '' order by p.place) from zimmet_private.message_parts(words, r) p
$$;
comment on function zimmet_private.message_words(text, zimmet_data.request) is
  'A text with its fields filled from a request; a field that is not known stays in its braces. {baglanti} is the gateway''s.';
