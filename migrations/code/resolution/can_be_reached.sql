create or replace function zimmet_private.can_be_reached(asked_request_id int) returns boolean
language sql stable set search_path = '' as $$
  select exists (
    select
    from zimmet_data.citizen z
    where z.id in (
        select r.citizen_id from zimmet_data.request r where r.id = asked_request_id
        union all
        select c.citizen_id from zimmet_data.complainant c where c.request_id = asked_request_id and c.left_at is null)
      and zimmet_private.says(coalesce(z.phone, z.email, z.address)))
$$;
comment on function zimmet_private.can_be_reached(int) is 'Whether one of those who asked has a phone, an e-mail address or an address.';
