create or replace function zimmet_private.keep_name() returns trigger
language plpgsql volatile set search_path = '' as $$
begin
  new.search_name := zimmet_private.search_name(new.full_name);
  return new;
end
$$;
comment on function zimmet_private.keep_name() is 'Keeps by what name a citizen is found.';
