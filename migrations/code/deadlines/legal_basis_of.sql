create or replace function zimmet_private.legal_basis_of(r zimmet_data.request) returns zimmet_data.legal_basis
language plpgsql stable set search_path = '' as $$
declare
  basis zimmet_data.legal_basis;
begin
  select b.* into basis from zimmet_data.legal_basis b where b.id = r.legal_basis_id;
  if basis.id is null then
    perform zimmet_private.refuse('ZM029', jsonb_build_object('field', 'legalBasisId'));
  end if;
  return basis;
end
$$;
comment on function zimmet_private.legal_basis_of(zimmet_data.request) is 'The law a request falls under; refused where none applies.';
