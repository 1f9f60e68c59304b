create or replace function zimmet_private.check_joined_laws(r zimmet_data.request) returns void
language plpgsql stable set search_path = '' as $$
declare
  earlier text := (
    select q.number from zimmet_data.request q
    where q.master_id = r.id and q.legal_due_at < coalesce(r.legal_due_at, 'infinity')
    order by q.legal_due_at, q.id limit 1);
begin
  if earlier is not null then
    perform zimmet_private.refuse('ZM066', jsonb_build_object('number', earlier));
  end if;
end
$$;
comment on function zimmet_private.check_joined_laws(zimmet_data.request) is
  'Refuses a legal clock of a master that ends later than that of what is joined to it.';
