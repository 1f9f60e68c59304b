create or replace function zimmet_private.fixed_holidays(from_year int, to_year int)
returns table (name text, period tstzrange)
language sql stable set search_path = '' as $$
  select h.name, tstzrange(
    (make_date(y.year, h.month, h.day) + h.since) at time zone zimmet_private.zone(),
    (make_date(y.year, h.month, h.day) + 1)::timestamp at time zone zimmet_private.zone())
  from generate_series(from_year, to_year) as y (year)
  cross join (
    values
      (1, 1, time '00:00', 'Yılbaşı'),
      (4, 23, time '00:00', 'Ulusal Egemenlik ve Çocuk Bayramı'),
      (5, 1, time '00:00', 'Emek ve Dayanışma Günü'),
      (5, 19, time '00:00', 'Atatürk''ü Anma, Gençlik ve Spor Bayramı'),
      (7, 15, time '00:00', 'Demokrasi ve Millî Birlik Günü'),
      (8, 30, time '00:00', 'Zafer Bayramı'),
      (10, 28, time '13:00', 'Cumhuriyet Bayramı arifesi'),
      (10, 29, time '00:00', 'Cumhuriyet Bayramı')
  ) as h (month, day, since, name)
$$;
comment on function zimmet_private.fixed_holidays(int, int) is
  'The fixed holidays of law 2429 in the years given; 28 October starts at 13:00.';
