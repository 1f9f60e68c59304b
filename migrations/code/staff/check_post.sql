create or replace function zimmet_private.check_post(post text, directorate_ids int[]) returns void
language plpgsql stable set search_path = '' as $$
begin
  if post is null or post not in ('clerk', 'director', 'agent', 'overseer', 'administrator', 'gateway') then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'post'));
  elsif post in ('clerk', 'director') and coalesce(cardinality(directorate_ids), 0) = 0 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'directorateIds'));
  elsif post = 'gateway' and cardinality(directorate_ids) > 0 then
    perform zimmet_private.refuse('ZM025', jsonb_build_object('field', 'directorateIds'));
  elsif exists (
    select from unnest(directorate_ids) as w (id)
    where not exists (select from zimmet_data.directorate d where d.id = w.id and d.is_active))
  then
    perform zimmet_private.refuse('ZM023', jsonb_build_object('field', 'directorateIds'));
  end if;
end
$$;
comment on function zimmet_private.check_post(text, int[]) is 'Refuses an unknown post, a clerk without a directorate, a directorate that is none.';
