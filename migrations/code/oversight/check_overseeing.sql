create or replace function zimmet_private.check_overseeing() returns void
language plpgsql stable set search_path = '' as $$
begin
  if zimmet_private.figures_for() is not null then
    perform zimmet_private.refuse('ZM003', jsonb_build_object('act', 'read_demographics'));
  end if;
end
$$;
comment on function zimmet_private.check_overseeing() is 'Refuses (ZM003) whoever does not oversee all directorates.';
