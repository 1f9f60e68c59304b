create or replace function zimmet_private.sums_with(sums int[], others int[], times int) returns int[]
language sql immutable set search_path = '' as $$
  select array_agg(coalesce(u.one, 0) + times * coalesce(u.other, 0) order by u.place)
  from unnest(sums, others) with ordinality as u (one, other, place)
$$;
comment on function zimmet_private.sums_with(int[], int[], int) is 'Sums, and others added to each so many times.';
