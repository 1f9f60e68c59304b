create or replace function zimmet_private.choose_start_set(directorates text[]) returns void
language plpgsql volatile set search_path = '' as $$
begin
  perform zimmet_private.founder();
  update zimmet_data.founding f set directorates = choose_start_set.directorates;
end
$$;
comment on function zimmet_private.choose_start_set(text[]) is 'Keeps which directorates of the start set were chosen, so that a setup broken off brings the same.';
