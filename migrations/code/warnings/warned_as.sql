create or replace function zimmet_private.warned_as() returns text[]
language sql stable set search_path = '' as $$
  select case
    when s.post <> 'overseer' then array[s.post]
    when s.office is not null then array[s.office]
    -- An office that nobody holds is looked after by all who oversee: no warning goes unheard.
    else array(
      select o.office from (values ('vice_mayor'), ('mayor')) as o (office)
      where not exists (
        select from zimmet_data.staff h
        where h.office = o.office and h.left_at is null and zimmet_private.is_in_term(h.works_from, h.works_until)))
  end
  from zimmet_data.staff s
  where s.id = zimmet_private.my_staff_id() and zimmet_private.my_post() is not null
$$;
comment on function zimmet_private.warned_as() is 'As whom the person hears of overdue requests; null without a post.';
