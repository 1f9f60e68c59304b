-- Pure functions on text: the one fold for searching, the masks, the check digits.
create function zimmet.fold(words text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select replace(
    regexp_replace(normalize(lower(words collate "tr-x-icu"), nfd), '[\u0300-\u036f]', '', 'g'),
    'ı', 'i'
  )
$$;
comment on function zimmet.fold(text) is
  'Turkish lower case without marks, ı as i: "ÇÖP" and "cop" fold alike. Its twin is fold in src-shared/text-fold.ts.';
grant execute on function zimmet.fold(text) to zimmet_staff;

create function zimmet_private.mask_name(full_name text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select regexp_replace(full_name, '(\S)\S*', '\1***', 'g')
$$;
comment on function zimmet_private.mask_name(text) is 'Ayşe Yılmaz becomes A*** Y***.';

create function zimmet_private.mask_phone(phone text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select case
    when phone ~ '^\+90444' then '444 ** ' || right(phone, 2)
    when phone ~ '^\+90' then '0' || substr(phone, 4, 3) || ' *** ** ' || right(phone, 2)
    else left(phone, 3) || ' *** ' || right(phone, 2)
  end
$$;
comment on function zimmet_private.mask_phone(text) is '+905321234567 becomes 0532 *** ** 67.';

create function zimmet_private.check_digit(digits text) returns text
language plpgsql immutable strict parallel safe set search_path = '' as $$
declare
  -- Damm's quasigroup of order 10: finds every single wrong digit and every swap of neighbours.
  quasigroup constant text[] := array[
    '0317598642', '7092154863', '4206871359', '1750983426', '6123045978',
    '3674209581', '5869720134', '8945362017', '9438617205', '2581436790'
  ];
  interim int := 0;
  digit text;
begin
  foreach digit in array string_to_array(digits, null) loop
    interim := substr(quasigroup[interim + 1], digit::int + 1, 1)::int;
  end loop;
  return interim::text;
end
$$;
comment on function zimmet_private.check_digit(text) is 'Check digit by Damm (2004) of a string of digits.';

create function zimmet_private.request_number(year int, running int) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select format('%s-%s-%s', lpad((year % 100)::text, 2, '0'), padded,
    zimmet_private.check_digit(lpad((year % 100)::text, 2, '0') || padded))
  from (select case when running < 1000000 then lpad(running::text, 6, '0') else running::text end as padded) as p
$$;
comment on function zimmet_private.request_number(int, int) is
  'The number read out on the phone: two digits of the year, running number of that year, check digit, as 26-001336-7.';

create function zimmet_private.is_national_id(digits text) returns boolean
language sql immutable strict parallel safe set search_path = '' as $$
  select digits ~ '^[1-9]\d{10}$'
    and (7 * (d[1] + d[3] + d[5] + d[7] + d[9]) - (d[2] + d[4] + d[6] + d[8]) + 100) % 10 = d[10]
    and (d[1] + d[2] + d[3] + d[4] + d[5] + d[6] + d[7] + d[8] + d[9] + d[10]) % 10 = d[11]
  from (select string_to_array(case when digits ~ '^\d{11}$' then digits else '00000000000' end, null)::int[] as d) as split
$$;
comment on function zimmet_private.is_national_id(text) is
  'Whether a T.C. kimlik no has eleven digits and both check digits right. It proves no identity.';
