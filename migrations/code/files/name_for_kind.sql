create or replace function zimmet_private.name_for_kind(name text, media_type text) returns text
language sql immutable set search_path = '' as $$
  select case when name ~* k.fitting then name else left(name, 200 - length(k.ending)) || k.ending end
  from (values
    ('image/jpeg', '\.jpe?g$', '.jpg'), ('image/png', '\.png$', '.png'),
    ('image/webp', '\.webp$', '.webp'), ('application/pdf', '\.pdf$', '.pdf')) as k (kind, fitting, ending)
  where k.kind = media_type
$$;
comment on function zimmet_private.name_for_kind(text, text) is
  'A file''s name with the ending of what it is, so that nothing is saved as a program: "fatura.pdf.bat" becomes "fatura.pdf.bat.pdf".';
