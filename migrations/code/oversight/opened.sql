create or replace function zimmet.opened(scope jsonb, measure text, sort text default 'due', max_rows int default 50, skipped int default 0)
returns table (request_ids int[], total bigint)
language plpgsql stable security definer set search_path = ''
  set max_parallel_workers_per_gather = 0 as $$
declare
  mine int[] := zimmet_private.figures_for();
  m zimmet_data.measure := (select x from zimmet_private.known_measures(array[measure]) x);
  k zimmet_data.cohort;
begin
  perform zimmet_private.check_scope(scope);
  if sort is null or sort not in ('due', 'newest', 'oldest') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'sort'));
  end if;
  if m.part is not null then
    select x.* into m from zimmet_data.measure x where x.code = m.part;
  end if;
  select c.* into k from zimmet_data.cohort c where c.code = m.cohort;
  return query execute format('select array(%s limit $10 offset $11), (select count(*) from (%s) x)',
    zimmet_private.opened_query(m, k, scope, mine is null, sort), zimmet_private.opened_query(m, k, scope, mine is null, ''))
    using zimmet_private.instant_in(scope, 'since'), zimmet_private.instant_in(scope, 'until'),
      zimmet_private.ids_in(scope, 'directorateIds'), zimmet_private.ids_in(scope, 'subjectIds'),
      zimmet_private.ids_in(scope, 'neighbourhoodIds'), zimmet_private.ids_in(scope, 'streetIds'),
      zimmet_private.ids_in(scope, 'channelIds'), mine, zimmet_private.ids_in(scope, 'clerkIds'),
      greatest(max_rows, 0), greatest(skipped, 0);
end
$$;
comment on function zimmet.opened(jsonb, text, text, int, int) is
  'The requests that a figure counts, a page of them in the order asked for (due, newest, oldest), and how many there are; of a share its part.';
grant execute on function zimmet.opened(jsonb,text,text,int,int) to zimmet_staff;
