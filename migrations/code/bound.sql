-- What columns, checks and indexes are made of: these cannot be dropped, so they are replaced in place, before everything else.
create or replace function zimmet_private.mask_found_numbers(words text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  -- src-shared/personal-numbers.ts finds the same. All that people write between digits is one blank here, letter for letter.
  with plain as (
    select regexp_replace(words, '[\s()/\-\u00a0\u2000-\u200f\u2010-\u2015\u2028-\u202f\u2060\ufeff]', ' ', 'g') as words
  ), masked as (
    select zimmet_private.stars_in(
      -- T.C. kimlik numbers, in one or in groups, known by their check digits.
      zimmet_private.stars_in(p.words, '(?<![\d*])(?<!\d[.,:])([1-9](?:[ .]?\d){10})(?!\d)', true),
      '(?<![\d*])(?<!\d[.,:])('
        -- +90, +49, 0049
        '(?:\+|00)[ .]?[1-9](?:[ .]*\d){8,13}'
        -- with 0 or 90, or a bare mobile, in the groups that are usual
        '|(?:(?:90|0)[ .]*[2-58]|5)\d\d[ .]*(?:\d{3}[ .]*\d\d[ .]*\d\d|\d\d[ .]*\d\d[ .]*\d{3})'
        -- a bare landline, in groups
        '|[2-4]\d\d[ .]+\d{3}[ .]+\d\d[ .]+\d\d'
        -- a mobile in any groups; with dots it would be a date
        '|0 *5(?: *\d){9})(?!\d)', false) as words
    from plain p
  )
  select string_agg(case when m.letter = '*' then '*' else o.letter end, '' order by o.place)
  from masked x
  cross join string_to_table(x.words, null) with ordinality as m (letter, place)
  join string_to_table(mask_found_numbers.words, null) with ordinality as o (letter, place) on o.place = m.place
$$;
comment on function zimmet_private.mask_found_numbers(text) is 'Free words with their T.C. kimlik numbers and phones covered.';

create or replace function zimmet_private.may_hold_number(words text) returns boolean
language sql immutable parallel safe
-- Seven digits with nothing between them but what is one blank above, and dots, however many.
return words ~ '\d(?:[\s().,/\-\u00a0\u2000-\u200f\u2010-\u2015\u2028-\u202f\u2060\ufeff]*\d){6}';
comment on function zimmet_private.may_hold_number(text) is
  'Whether words may hold the number of a person: most do not, and are told apart without reading them again.';

create or replace function zimmet_private.mask_numbers(words text) returns text
language sql immutable parallel safe
return case when zimmet_private.may_hold_number(words) then zimmet_private.mask_found_numbers(words) else words end;
comment on function zimmet_private.mask_numbers(text) is
  'Free words with T.C. kimlik numbers and phones covered but for their last two digits; 444 numbers are nobody''s and stay.';

create or replace function zimmet_private.mask_name(full_name text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select regexp_replace(full_name, '(\S)\S*', '\1***', 'g')
$$;
comment on function zimmet_private.mask_name(text) is 'Ayşe Yılmaz becomes A*** Y***.';

create or replace function zimmet_private.mask_phone(phone text) returns text
language sql immutable strict parallel safe set search_path = '' as $$
  select case
    when phone ~ '^\+90444' then '444 ** ' || right(phone, 2)
    when phone ~ '^\+90' then '0' || substr(phone, 4, 3) || ' *** ** ' || right(phone, 2)
    else left(phone, 3) || ' *** ' || right(phone, 2)
  end
$$;
comment on function zimmet_private.mask_phone(text) is '+905321234567 becomes 0532 *** ** 67.';

create or replace function zimmet_private.is_national_id(digits text) returns boolean
language sql immutable strict parallel safe set search_path = '' as $$
  select digits ~ '^[1-9]\d{10}$'
    and (7 * (d[1] + d[3] + d[5] + d[7] + d[9]) - (d[2] + d[4] + d[6] + d[8]) + 100) % 10 = d[10]
    and (d[1] + d[2] + d[3] + d[4] + d[5] + d[6] + d[7] + d[8] + d[9] + d[10]) % 10 = d[11]
  from (select string_to_array(case when digits ~ '^\d{11}$' then digits else '00000000000' end, null)::int[] as d) as split
$$;
comment on function zimmet_private.is_national_id(text) is
  'Whether a T.C. kimlik no has eleven digits and both check digits right. It proves no identity.';

create or replace function zimmet_private.month_number(at timestamptz) returns int
language sql immutable parallel safe
return (extract(year from at at time zone 'UTC') * 12 + extract(month from at at time zone 'UTC'))::int;
comment on function zimmet_private.month_number(timestamptz) is 'Months counted through the years, in UTC; what is later has none that is less.';
