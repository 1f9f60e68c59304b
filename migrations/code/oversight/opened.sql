create or replace function zimmet.opened(scope jsonb, measure text, sort text default 'due', max_rows int default 50, skipped int default 0)
returns table (request_ids int[], total bigint, counted bigint)
language plpgsql stable security definer set search_path = ''
  set max_parallel_workers_per_gather = 0 set enable_presorted_aggregate = off as $$
declare
  mine int[] := zimmet_private.figures_for();
  m zimmet_data.measure;
  k zimmet_data.cohort;
begin
  perform zimmet_private.check_scope(scope);
  if sort is null or sort not in ('due', 'newest', 'oldest') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'sort'));
  end if;
  -- Of a share its part.
  select p.* into m from zimmet_data.measure x join zimmet_data.measure p on p.code = coalesce(x.part, x.code) where x.code = measure;
  if not found then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'measures'));
  end if;
  select c.* into k from zimmet_data.cohort c where c.code = m.cohort;
  return query execute zimmet_private.opened_query(m, k, scope, mine is null, sort)
    using zimmet_private.instant_in(scope, 'since'), zimmet_private.instant_in(scope, 'until'),
      zimmet_private.ids_in(scope, 'directorateIds'), zimmet_private.ids_in(scope, 'subjectIds'),
      zimmet_private.ids_in(scope, 'neighbourhoodIds'), zimmet_private.ids_in(scope, 'streetIds'),
      zimmet_private.ids_in(scope, 'channelIds'), mine, zimmet_private.ids_in(scope, 'clerkIds'),
      greatest(max_rows, 0), greatest(skipped, 0);
end
$$;
comment on function zimmet.opened(jsonb, text, text, int, int) is
  'The requests that a figure counts, a page of them in the order asked for (due, newest, oldest), how many there are, and how many rows of them it counts (a request evaluated twice has two); of a share its part.';
grant execute on function zimmet.opened(jsonb,text,text,int,int) to zimmet_staff;
