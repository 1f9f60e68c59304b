create or replace function zimmet_private.check_digit(digits text) returns text
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
