create or replace function zimmet_private.grouping_of(
  asked text[], dimensions text[], k zimmet_data.cohort, out keys text, out condition text
)
language plpgsql stable set search_path = '' as $$
declare
  dimension text;
begin
  condition := 'true';
  foreach dimension in array asked loop
    keys := concat_ws(', ', keys, zimmet_private.key_of(dimension, k));
  end loop;
  foreach dimension in array dimensions loop
    condition := format('%s and grouping(%s) = %s', condition, zimmet_private.key_of(dimension, k),
      case when dimension = any (asked) then 0 else 1 end);
  end loop;
end
$$;
comment on function zimmet_private.grouping_of(text[], text[], zimmet_data.cohort) is
  'The columns of one breakdown of several, and how its rows are told from those of the others.';
