create or replace function zimmet_private.streets_counted(missing jsonb) returns jsonb
language sql immutable set search_path = ''
return jsonb_build_object('neighbourhoods', jsonb_array_length(missing -> 'neighbourhoods'), 'streets', jsonb_array_length(missing -> 'streets'),
  'known', missing -> 'known');
comment on function zimmet_private.streets_counted(jsonb) is 'How many neighbourhoods and streets a file adds, and how many of its streets are there already.';
