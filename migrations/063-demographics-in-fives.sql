-- Told in fives: two answers that differ by one street or one day do not tell of the one person between them.
alter function zimmet.demographics(jsonb) set schema zimmet_private;
alter function zimmet_private.demographics(jsonb) rename to exact_demographics;
alter function zimmet_private.exact_demographics(jsonb) security invoker;
revoke execute on function zimmet_private.exact_demographics(jsonb) from zimmet_staff;
comment on function zimmet_private.exact_demographics(jsonb) is
  'How many people asked in a scope by age band and sex; cells under ten people are told only together, as the rest.';

create function zimmet.demographics(scope jsonb) returns table (age_band text, sex text, people bigint, is_rest boolean)
language sql stable security definer set search_path = '' as $$
  select d.age_band, d.sex, (d.people + 2) / 5 * 5, d.is_rest
  from zimmet_private.exact_demographics(scope) d
  order by 4, 1, 2
$$;
comment on function zimmet.demographics(jsonb) is
  'How many people asked in a scope by age band and sex, to the nearest five, for overseers; cells under ten people are told only together, as the rest.';
grant execute on function zimmet.demographics(jsonb) to zimmet_staff;
