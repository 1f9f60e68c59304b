create or replace function zimmet_private.asks_already(r zimmet_data.request, asking zimmet_data.citizen) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select
    from zimmet_data.citizen z
    where z.id in (
        select r.citizen_id
        union all
        select c.citizen_id from zimmet_data.complainant c where c.request_id = r.id and c.left_at is null)
      and (z.id = asking.id
        -- Nothing that one could try out: who knows the whole name and the phone learns nothing new.
        or z.phone = asking.phone and zimmet.fold(z.full_name) = zimmet.fold(asking.full_name)))
$$;
comment on function zimmet_private.asks_already(zimmet_data.request, zimmet_data.citizen) is
  'Whether the citizen asks on the request already: the same entry, or the same name with the same phone.';
