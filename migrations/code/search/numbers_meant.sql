create or replace function zimmet_private.numbers_meant(told text) returns text[]
language plpgsql stable set search_path = '' as $$
declare
  -- Whatever stands between or around the digits of a number that is read out, copied or dictated.
  kept text := btrim(regexp_replace(
    regexp_replace(zimmet_private.without_marks(normalize(told, nfkc)), '^\s*(?:talep\s*)?(?:no|numara|nr)\M[\s:.]*|[#?]', '', 'gi'),
    '[\s/._\-\u2010-\u2015\u2212]+', '-', 'g'), '-');
  parts text[];
begin
  -- With its check digit; a wrong one does not hide what is meant.
  parts := regexp_match(kept, '^(?:20)?(\d\d)-?(\d{6,8})-?(\d)$');
  if parts is not null then
    return array[format('%s-%s-%s', parts[1], parts[2], parts[3]), zimmet_private.request_number(parts[1]::int, parts[2]::int)]
      -- Eight digits and no dash may be a number without its check digit, of a year past a million.
      || case when kept !~ '-' and length(parts[2]) >= 7 then array[zimmet_private.request_number(parts[1]::int, (parts[2] || parts[3])::int)] end;
  end if;
  parts := regexp_match(kept, '^(?:20)?(\d\d)-(\d{1,8})$');
  if parts is null then
    parts := regexp_match(kept, '^(?:20)?(\d\d)(\d{6})$');
  end if;
  if parts is not null then
    return array[zimmet_private.request_number(parts[1]::int, parts[2]::int)];
  end if;
  -- The running number alone is one of this year, with or without its check digit.
  parts := regexp_match(kept, '^(\d{3,6})(?:-\d)?$');
  if parts is not null then
    return array[zimmet_private.request_number((extract(year from now() at time zone zimmet_private.zone())::int), parts[1]::int)];
  end if;
  return '{}';
end
$$;
comment on function zimmet_private.numbers_meant(text) is
  'The numbers of requests that somebody may mean: 26-001336-7, 26001336, 2026/1336, No: 26 001336 7, 1336 of this year; none where it is no number.';
