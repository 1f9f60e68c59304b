create or replace function zimmet_private.only_counted(m zimmet_data.measure) returns text
language sql stable parallel safe
return case when m.counts is not null then format(' filter (where %s)', zimmet_private.counts_of(m)) else '' end;
comment on function zimmet_private.only_counted(zimmet_data.measure) is 'Narrows an aggregate to the rows k that a measure counts.';
