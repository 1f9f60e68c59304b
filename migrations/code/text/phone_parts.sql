create or replace function zimmet_private.phone_parts(told text) returns text[]
language plpgsql immutable set search_path = '' as $$
declare
  kept text := regexp_replace(
    translate(zimmet_private.visible(normalize(coalesce(told, ''), nfkc)), 'İIı', 'iii'), '^tel:', '', 'i');
  extension text := substring(kept from
    '(?i)(?:dahili|dah\.?|d[.:]|iç\s*hat|ext\.?|;ext=|x|#)(?:no|numara)?[:.]?(\d{1,6})\)?$');
begin
  if extension is not null then
    kept := regexp_replace(kept,
      '[(,;]?(?:dahili|dah\.?|d[.:]|iç\s*hat|ext\.?|;ext=|x|#)(?:no|numara)?[:.]?\d{1,6}\)?$', '', 'i');
  -- A slash says so where a whole number stands before it.
  elsif kept ~ '(\d\D?){10}/\d{1,4}$' then
    extension := substring(kept from '/(\d{1,4})$');
    kept := regexp_replace(kept, '/\d{1,4}$', '');
  end if;
  return array[kept, extension];
end
$$;
comment on function zimmet_private.phone_parts(text) is
  'What people tell for a phone, in two: the number, still as written, and which phone of the house rings ("dahili 12", "/12", "x12"), or null.';
