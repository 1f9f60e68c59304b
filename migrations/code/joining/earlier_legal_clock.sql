create or replace function zimmet_private.earlier_legal_clock(inout master zimmet_data.request)
language plpgsql volatile set search_path = '' as $$
declare
  own_due timestamptz := (zimmet_private.set_deadlines(master)).legal_due_at;
  earliest zimmet_data.request;
begin
  select q.* into earliest from zimmet_data.request q
  where q.master_id = master.id and q.legal_due_at < coalesce(own_due, 'infinity')
  order by q.legal_due_at limit 1;
  if earliest.id is not null then
    master.legal_basis_id := earliest.legal_basis_id;
    master.legal_since := earliest.legal_since;
    master.legal_is_extended := earliest.legal_is_extended;
    -- Its own may have passed, too, and would stand.
    master.legal_due_at := earliest.legal_due_at;
  end if;
end
$$;
comment on function zimmet_private.earlier_legal_clock(zimmet_data.request) is
  'A master with its own legal clock takes that of what is joined to it, where that ends earlier or it has none.';
