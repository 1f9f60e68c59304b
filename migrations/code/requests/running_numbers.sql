create or replace function zimmet_private.running_numbers(year int) returns regclass
language sql stable set search_path = '' as $$
  select format('zimmet_data.running_number_%s', lpad((year % 100)::text, 2, '0'))::regclass
$$;
comment on function zimmet_private.running_numbers(int) is 'The sequence that the running numbers of a year are drawn from.';
