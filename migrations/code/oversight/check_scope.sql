create or replace function zimmet_private.check_scope(scope jsonb) returns void
language plpgsql stable set search_path = '' as $$
declare
  wrong text;
begin
  select e.key into wrong
  from jsonb_each(case when jsonb_typeof(scope) = 'object' then scope else '{"scope": null}' end) e
  where not case
    when e.key in ('since', 'until') then e.value::text ~ '^-?\d{1,14}(\.\d+)?$'
    when e.key = any ('{directorateIds,subjectIds,neighbourhoodIds,streetIds,channelIds,clerkIds}') then
      jsonb_typeof(e.value) = 'array' and not jsonb_path_exists(e.value, 'strict $[*] ? (@.type() != "number" || @ < 0 || @ > 2147483647 || @.floor() != @)')
    else false
  end
  limit 1;
  if wrong is not null then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', wrong));
  end if;
end
$$;
comment on function zimmet_private.check_scope(jsonb) is
  'Refuses what is no scope: a filter that is not understood must not count as no filter.';
