create or replace function zimmet_private.own_legal_clock(master zimmet_data.request) returns zimmet_data.request
language plpgsql volatile set search_path = '' as $$
declare
  own zimmet_data.request := master;
  taken zimmet_data.request;
  first zimmet_data.joining;
begin
  select j.* into first from zimmet_data.joining j where j.master_id = master.id and j.ended_at is null order by j.at limit 1;
  if first.request_id is null then
    return master;
  end if;
  own.legal_basis_id := first.legal_basis_before;
  own.legal_since := first.legal_since_before;
  own.legal_is_extended := first.legal_was_extended;
  own.legal_due_at := null;
  taken := zimmet_private.earlier_legal_clock(own);
  -- Somebody gave the master another one since: that is its own now.
  return case
    when (taken.legal_basis_id, taken.legal_since, taken.legal_is_extended)
      is distinct from (master.legal_basis_id, master.legal_since, master.legal_is_extended) then master
    else own
  end;
end
$$;
comment on function zimmet_private.own_legal_clock(zimmet_data.request) is
  'The request with the legal clock it has of its own, whatever it took from what is joined to it.';
