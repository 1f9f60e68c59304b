create or replace function zimmet_private.words_fault(words text, r zimmet_data.request) returns text
language sql stable set search_path = '' as $$
  select 'field {' || p.field || '} is not known'
  from zimmet_private.message_parts(words, r) p
  where p.said is null and p.field <> 'baglanti'
  order by p.place limit 1
$$;
comment on function zimmet_private.words_fault(text, zimmet_data.request) is
  'Why a text of the house cannot go out about a request: its first field that is not known; null where all are.';
