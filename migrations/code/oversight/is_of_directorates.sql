create or replace function zimmet_private.is_of_directorates(key int, asked int[], seen int[]) returns boolean
language sql immutable parallel safe
return
  -- One is compared plainly: only then do the indexes give its rows in their order.
  case when asked is null then true when cardinality(asked) = 1 then key = asked[1] else key = any (asked) end
  and case when seen is null then true when cardinality(seen) = 1 then key = seen[1] else key = any (seen) end;
comment on function zimmet_private.is_of_directorates(int, int[], int[]) is
  'Whether a directorate is among those asked for and those whose figures the person sees; null: all.';
