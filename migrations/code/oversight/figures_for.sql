create or replace function zimmet_private.figures_for() returns int[]
language plpgsql stable set search_path = '' as $$
declare
  post text := zimmet_private.my_post();
begin
  if post is null or post not in ('clerk', 'director', 'overseer') then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'read_figures'));
  end if;
  return case when post <> 'overseer' then zimmet_private.my_directorates() end;
end
$$;
comment on function zimmet_private.figures_for() is
  'The directorates whose figures the person sees; null: all. Agents and administrators see none.';
