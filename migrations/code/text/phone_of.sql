create or replace function zimmet_private.phone_of(told text) returns text
language plpgsql immutable set search_path = '' as $$
declare
  kept text := (zimmet_private.phone_parts(told))[1];
begin
  kept := regexp_replace(kept, '^((?:\+|00)[1-9]\d{0,2})\(0\)', '\1');
  kept := regexp_replace(kept, '[().,_''’·•/\\\-\u058a\u05be\u1400\u1806\u2010-\u2015\u2212\u2e3a\u2e3b\u301c\u30a0\ufe31\ufe32\ufe58\ufe63\uff0d]', '', 'g');
  return case
    when kept = '' then null
    -- Turkish ones first: the trunk zero is often left standing behind the country's code.
    when kept ~ '^(?:\+|00)?900?[2-58]\d{9}$' or kept ~ '^0?[2-58]\d{9}$' then '+90' || right(kept, 10)
    when kept ~ '^(?:(?:\+|00)?90)?444\d{4}$' then '+90' || right(kept, 7)
    when kept ~ '^\+[1-9]\d{6,14}$' then kept
    when kept ~ '^00[1-9]\d{6,14}$' then '+' || substr(kept, 3)
    else 'invalid'
  end;
end
$$;
comment on function zimmet_private.phone_of(text) is
  'E.164 of a phone as people tell it (0532 123 45 67, 444 25 54, +49 (0)171…, tel:…, dahili 12); null where none was told, "invalid" where it cannot be one. Its twin is parsePhone in src-shared/phone.ts.';
