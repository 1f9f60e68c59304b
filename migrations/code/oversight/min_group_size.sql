create or replace function zimmet_private.min_group_size(kind text) returns int
language sql stable parallel safe set search_path = '' as $$
  select g.minimum from zimmet_data.group_size g where g.kind = min_group_size.kind order by g.id desc limit 1
$$;
comment on function zimmet_private.min_group_size(text) is
  'Below so many requests (figures) no mean, median or share is told: one closed request tops no table; below so many people (people) nothing of them.';
