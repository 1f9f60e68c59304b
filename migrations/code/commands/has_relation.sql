create or replace function zimmet_private.has_relation(relation text, r zimmet_data.request) returns boolean
language sql stable set search_path = '' as $$
  select case relation
    when 'any' then true
    when 'holder' then r.directorate_id = any (zimmet_private.my_directorates())
    when 'outside' then not zimmet_private.stood_on_its_side(r)
    when 'desk' then exists (
        select from zimmet_data.directorate d
        where d.is_dispatch_desk and d.id = any (zimmet_private.my_directorates())
      )
      and not zimmet_private.stood_on_its_side(r)
    when 'deputy' then r.directorate_id = any (zimmet_private.directed_by_me())
  end
$$;
comment on function zimmet_private.has_relation(text, zimmet_data.request) is
  'Whether the signed-in person stands in that relation to the request. Who once stood on its side is never outside.';
