create or replace function zimmet_private.tallied_in(m zimmet_data.measure) returns text
language sql stable parallel safe
return case when m.counts is null then 'requests' when m.kind = 'count' then m.counts else m.counts || '_told' end;
comment on function zimmet_private.tallied_in(zimmet_data.measure) is
  'The column of a tally that says on how many rows a measure stands; a mean on those that have a value.';
