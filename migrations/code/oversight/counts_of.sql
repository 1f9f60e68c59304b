create or replace function zimmet_private.counts_of(m zimmet_data.measure) returns text
language sql stable parallel safe
return case when m.kind = 'count' then format('k.%I', m.counts) else format('k.%I is not null', m.counts) end;
comment on function zimmet_private.counts_of(zimmet_data.measure) is
  'Which rows k of its cohort a measure counts and opens, by its column.';
