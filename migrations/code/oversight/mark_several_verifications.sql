create or replace function zimmet_private.mark_several_verifications() returns trigger
language plpgsql volatile security definer set search_path = '' as $$
begin
  if exists (select from zimmet_data.verification v where v.request_id = new.request_id) then
    new.is_one_of_several := true;
    update zimmet_data.verification v
    set is_one_of_several = true
    where v.request_id = new.request_id and not v.is_one_of_several;
  end if;
  return new;
end
$$;
comment on function zimmet_private.mark_several_verifications() is 'Marks each confirmation of a request that has more than one.';
