create or replace function zimmet_private.phone_of(told text) returns text
language plpgsql immutable set search_path = '' as $$
declare
  kept text := regexp_replace(coalesce(told, ''), '[\s().-]', '', 'g');
begin
  return case
    when kept = '' then null
    when kept ~ '^\+[1-9]\d{6,14}$' then kept
    when kept ~ '^00[1-9]\d{6,14}$' then '+' || substr(kept, 3)
    when kept ~ '^0[2-58]\d{9}$' then '+9' || kept
    when kept ~ '^[2-58]\d{9}$' then '+90' || kept
    when kept ~ '^90[2-58]\d{9}$' then '+' || kept
    when kept ~ '^444\d{4}$' then '+90' || kept
    else 'invalid'
  end;
end
$$;
comment on function zimmet_private.phone_of(text) is
  'E.164 of a phone as people tell it (0532 123 45 67, 444 25 54, +49…); null where none was told, "invalid" where it cannot be one.';
