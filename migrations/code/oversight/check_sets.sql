create or replace function zimmet_private.check_sets(sets text[]) returns void
language plpgsql stable set search_path = '' as $$
begin
  if coalesce(cardinality(sets), 0) not between 1 and 12 or array_position(sets, null) is not null or exists (
    select from unnest(sets) as s (words)
    cross join lateral (select string_agg(distinct d.code, ',') as codes from string_to_table(s.words, ',') as d (code)) d
    group by d.codes having count(*) > 1)
  then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'by'));
  end if;
end
$$;
comment on function zimmet_private.check_sets(text[]) is 'Refuses no breakdown at all, too many, and the same one twice.';
